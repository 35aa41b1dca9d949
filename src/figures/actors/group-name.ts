import type { ActorGroup, Actors } from '../../article/actors.ts';
import type { Language } from '../../languages/language.ts';

/** The heading over a group: the name of its country or organisation, else words for those who have none. */
export function groupName({ under, people }: ActorGroup, by: Actors['by'], t: Language): string {
  if (under) return under.entry.name;
  if (people.length === 0) return t.actors.groups;
  return by === 'organisation' ? t.actors.noOrganisation : t.actors.others;
}
