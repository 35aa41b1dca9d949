/** Names that have “the” before them in a sentence. */
const names = new Set([
  ...['Bahamas', 'Central African Republic', 'Comoros', 'Cook Islands', 'Czech Republic', 'Democratic Republic of the Congo'],
  ...['Dominican Republic', 'Falkland Islands', 'Faroe Islands', 'Gambia', 'Holy See', 'Maldives', 'Marshall Islands', 'Netherlands'],
  ...['Philippines', 'Republic of the Congo', 'Seychelles', 'Solomon Islands', 'United Arab Emirates', 'UAE', 'United Kingdom', 'UK'],
  ...['United States', 'United States of America', 'US', 'USA', 'Vatican', 'West Bank', 'Gaza Strip'],
  ...['African Union', 'European Union', 'EU', 'United Nations', 'UN'],
  ...['Balkans', 'Baltic states', 'Caribbean', 'Caucasus', 'Gulf', 'Horn of Africa', 'Levant', 'Maghreb', 'Middle East'],
  ...['Northern Triangle', 'Sahel', 'Western Balkans'],
]);

const isolates = /[\u2066-\u2069]/gu;

/** A name as it stands in a sentence: `the United States`, but `Mexico`. Labels have the name alone. */
export function withThe(name: string): string {
  return names.has(name.replace(isolates, '')) ? `the ${name}` : name;
}
