import type { Rule } from './rule.ts';
import { address } from './rules/address.ts';
import { amount } from './rules/amount.ts';
import { badDate } from './rules/bad-date.ts';
import { blockId } from './rules/block-id.ts';
import { cardLetters } from './rules/card-letters.ts';
import { changedText } from './rules/changed-text.ts';
import { controlCharacter } from './rules/control-character.ts';
import { dateMention } from './rules/date-mention.ts';
import { dateOrder } from './rules/date-order.ts';
import { directive } from './rules/directive.ts';
import { duplicateId } from './rules/duplicate-id.ts';
import { file } from './rules/file.ts';
import { formerly } from './rules/formerly.ts';
import { frontmatter } from './rules/frontmatter.ts';
import { headingLevels } from './rules/heading-levels.ts';
import { image } from './rules/image.ts';
import { inBrief } from './rules/in-brief.ts';
import { interfaceLanguage } from './rules/interface-language.ts';
import { lostId } from './rules/lost-id.ts';
import { markup } from './rules/markup.ts';
import { missingId } from './rules/missing-id.ts';
import { moneyInProse } from './rules/money-in-prose.ts';
import { nesting } from './rules/nesting.ts';
import { parts } from './rules/parts.ts';
import { place } from './rules/place.ts';
import { pledge } from './rules/pledge.ts';
import { rawHtml } from './rules/raw-html.ts';
import { record } from './rules/record.ts';
import { reservedId } from './rules/reserved-id.ts';
import { retired } from './rules/retired.ts';
import { schema } from './rules/schema.ts';
import { sectionId } from './rules/section-id.ts';
import { sectionLink } from './rules/section-link.ts';
import { sections } from './rules/sections.ts';
import { slug } from './rules/slug.ts';
import { status } from './rules/status.ts';
import { unknownCode } from './rules/unknown-code.ts';
import { unknownId } from './rules/unknown-id.ts';
import { unmappable } from './rules/unmappable.ts';
import { unusedEntry } from './rules/unused-entry.ts';
import { unusedSource } from './rules/unused-source.ts';
import { yaml } from './rules/yaml.ts';

/** Every check, in the order of the author guide: the file, its frontmatter, what it says, its text. */
export const rules: Rule[] = [
  file,
  slug,
  frontmatter,
  nesting,
  controlCharacter,
  yaml,
  schema,
  unknownCode,
  badDate,
  dateOrder,
  status,
  unknownId,
  duplicateId,
  reservedId,
  place,
  unmappable,
  pledge,
  amount,
  parts,
  unusedEntry,
  unusedSource,
  interfaceLanguage,
  cardLetters,
  inBrief,
  sections,
  headingLevels,
  sectionId,
  blockId,
  missingId,
  sectionLink,
  address,
  rawHtml,
  image,
  markup,
  directive,
  dateMention,
  moneyInProse,
  record,
  lostId,
  changedText,
  retired,
  formerly,
];
