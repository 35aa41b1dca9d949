/**
 * How the sums and days in a text of a language are read, for the checks of articles. A language may do without: then these checks leave its
 * articles alone, and say so.
 */
export interface ProseReading {
  /** The amounts of money in a text. */
  findAmounts: (text: string) => FoundAmount[];
  /** The numbers in a text of what one of the words names, such as “100,000 homes”; no currency is in them. */
  findCounts: (text: string, words: string[]) => FoundAmount[];
  /** The number that is all of a text, where it can be nothing but money; `after` is what follows the text. */
  findOnlyNumber: (text: string, after: string) => FoundAmount | undefined;
  /** The dates that a text names, each word once. What may as well be a name is none. */
  findDates: (text: string) => SaidDates;
}

/** An amount in a text, of money or of other things. */
export interface FoundAmount {
  /** Where it begins, and its words. */
  index: number;
  words: string;
  /** In whole units; the second is that of a range such as “$2–3 million”. */
  values: WrittenNumber[];
  /** The ISO 4217 codes that it can mean: “$5” may be of any country with dollars. Empty where no currency is named, and of things. */
  currencies: string[];
  /** What the words before or after it say of the true amount. */
  bound: Bound | undefined;
  /** True for a price or rate, such as “$80 a barrel”: it is not the sum of anything. */
  isRate: boolean;
}

/** “About 5” lies near it, “almost 5” just below, “less than 5” below, “more than 5” above. */
export type Bound = 'about' | 'almost' | 'below' | 'above';

/** A number as a text gives it. */
export interface WrittenNumber {
  value: number;
  /** What one step of its last digit that is not 0 is worth: 1,000,000 for “741 million”. */
  step: number;
}

/** What a text says of a day: “Tuesday 1 June” says a weekday, a day and a month. */
export interface SaidDay {
  /** 0 is Sunday. */
  weekday?: number;
  day?: number;
  /** 1 is January. */
  month?: number;
  year?: number;
}

/** A date in a text: one day, or several such as “1 and 2 June”. */
export interface SaidDate {
  words: string;
  days: SaidDay[];
}

/** The dates of a text. */
export interface SaidDates {
  dates: SaidDate[];
  /** True where the text is nothing but its dates: “on Tuesday 1 June”, but not “the day after 1 June” or “the 1 June group”. */
  isAll: boolean;
}
