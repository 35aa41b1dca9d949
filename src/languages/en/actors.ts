import type { ActorsWords } from '../language.ts';
import type { ListNames } from './list.ts';
import { capital, count, counted, form, list } from './count.ts';
import { withThe } from './with-the.ts';

/** The words of the who’s who view. */
export const actorsWords = ({ told, given, received }: ListNames): ActorsWords => ({
  headline: (people, finding) => {
    if (finding?.kind === 'groups')
      return `${finding.names.length === 1 ? list(finding.names) : `${capital(count(finding.names.length))} groups or organisations`}, no person named`;
    if (people === 0) return 'No one is named in this story';
    const all = `${capital(count(people))} ${form(people, { one: 'person', other: 'people' })} named`;
    switch (finding?.kind) {
      case 'names':
        return people === 1 ? `${list(finding.names)}, the only person named` : `${all}: ${list(finding.names)}`;
      case 'country':
        return `${all}, ${count(finding.people)} of them for ${withThe(finding.name)}`;
      case 'countries':
        return `${all}, for ${count(finding.countries)} countries`;
      case 'organisations':
        return `${all}, ${finding.people < people ? `${count(finding.people)} of them ` : ''}from ${count(finding.organisations)} organisations`;
      default:
        return all;
    }
  },
  description: (name, entries) =>
    entries === 0
      ? `“${name}” names no people or groups.`
      : `All people and groups in “${name}”, with what they do and the passages that report it.`,
  standfirst: (names) => {
    if (names.length === 0) return '';
    return names.length === 1 ? `Takes part: ${list(names)}.` : `${capital(count(names.length))} groups or organisations take part.`;
  },
  people: (value) => counted(value, { one: 'person', other: 'people' }),
  groupCount: (value) => counted(value, { one: 'group', other: 'groups' }),
  groups: 'Groups',
  others: 'Country not stated',
  noOrganisation: 'Organisation not stated',
  role: (role, when) => `${role}, ${when}`,
  otherRoles: (value) => form(value, { one: 'Other role:', other: 'Other roles:' }),
  otherNames: 'Also known as:',
  organisations: (value) => form(value, { one: 'Organisation:', other: 'Organisations:' }),
  partOf: 'Part of:',
  meetings: 'Meetings and contacts',
  meetingsNote: (states) => {
    const half = [
      ...(states.has('under-way') ? ['under way'] : []),
      ...(states.has('mixed') ? ['partly happened and partly planned'] : []),
    ];
    const notes = [
      ...(half.length > 0 ? [`Half filled: ${half.join(' or ')}.`] : []),
      ...(states.has('planned') ? ['Outline and dashes: planned.'] : []),
    ];
    return notes.length > 0 ? ['Filled: happened.', ...notes].join(' ') : '';
  },
  met: (from, to, label, status) => `${from} and ${to}: ${label}. ${status}.`,
  meeting: (label, date, isOpen) => (isOpen ? `${label} ${date}` : `${label}, ${date}`),
  meetingsMerged: (value, span) => `${count(value)} dates, ${span}`,
  onTimeline: 'On the timeline',
  onMap: 'On the map',
  said: 'Said:',
  announced: 'Announced:',
  told,
  toDiscuss: 'Due to discuss:',
  wasToDiscuss: 'Was due to discuss:',
  raised: 'Named for discussion:',
  gives: given,
  receives: received,
  notKnown: 'Not known:',
  filters: {
    label: 'Filter people and groups',
    legend: 'Show',
    all: 'everyone',
    shown: (value) => `# of ${counted(value, { one: 'entry', other: 'entries' })}`,
    none: 'No matching people or groups',
    more: (value) => `${count(value)} more`,
  },
});
