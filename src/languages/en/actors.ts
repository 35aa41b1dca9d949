import { capital, count, plural } from './count.ts';
import { withThe } from './with-the.ts';

/** The words of the who’s who view. */
export const actorsWords = {
  headline: (people: number, groups: { name: string; people: number }[]) => {
    const [first] = groups;
    const all = `${capital(count(people))} ${people === 1 ? 'person' : 'people'}`;
    if (!first || people === 0) return people === 0 ? 'No one is named in this story' : `${all} named`;
    return first.people === people
      ? `${all} named, ${people === 1 ? '' : 'all '}for ${withThe(first.name)}`
      : `${all} named, ${count(first.people)} of them for ${withThe(first.name)}`;
  },
  standfirst: (groups: number) =>
    groups === 0 ? '' : `${capital(count(groups))} ${groups === 1 ? 'group or organisation takes' : 'groups or organisations take'} part.`,
  people: (value: number) => plural(value, 'person', 'people'),
  groupCount: (value: number) => plural(value, 'group', 'groups'),
  groups: 'Groups',
  others: 'Country not stated',
  meetings: 'Meetings and contacts',
  meetingsNote: 'Filled: happened. Half filled: under way. Outline and dashes: planned.',
  met: (from: string, to: string, label: string, status: string) => `${from} and ${to}: ${label}. ${status}.`,
  meeting: (label: string, date: string) => (/^(?:since|until) /u.test(date) ? `${label} ${date}` : `${label}, ${date}`),
  meetingsMerged: (value: number, first: string, last: string) => `${count(value)} dates, ${first} to ${last}`,
  onTimeline: 'On the timeline',
  onMap: 'On the map',
  said: 'Said:',
  announced: 'Announced:',
  told: 'Spoke of plans for:',
  toDiscuss: 'Due to discuss:',
  wasToDiscuss: 'Was due to discuss:',
  raised: 'Named for discussion:',
  notKnown: 'Not known:',
  filters: {
    label: 'Filter people and groups',
    legend: 'Show',
    all: 'everyone',
    shown: (value: number) => `# of ${plural(value, 'entry', 'entries')}`,
    none: 'No matching people or groups',
    more: (value: number) => `${count(value)} more`,
  },
};
