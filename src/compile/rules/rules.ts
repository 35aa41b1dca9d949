import type { Rule } from './rule.ts';
import { address } from './address.ts';
import { amount } from './amount.ts';
import { badDate } from './bad-date.ts';
import { blockId } from './block-id.ts';
import { cardLetters } from './card-letters.ts';
import { changedStep } from './changed-step.ts';
import { changedText } from './changed-text.ts';
import { invisibleCharacter } from './invisible-character.ts';
import { claims } from './claims.ts';
import { dateMention } from './date-mention.ts';
import { dateOrder } from './date-order.ts';
import { directive } from './directive.ts';
import { duplicateId } from './duplicate-id.ts';
import { file } from './file.ts';
import { foreignMarkup } from './foreign-markup.ts';
import { formerly } from './formerly.ts';
import { frontmatter } from './frontmatter.ts';
import { geometry } from './geometry.ts';
import { headingLevels } from './heading-levels.ts';
import { inBrief } from './in-brief.ts';
import { interfaceLanguage } from './interface-language.ts';
import { draft } from './draft.ts';
import { lead } from './lead.ts';
import { list } from './list.ts';
import { lostChange } from './lost-change.ts';
import { lostId } from './lost-id.ts';
import { markup } from './markup.ts';
import { missingId } from './missing-id.ts';
import { moneyInProse } from './money-in-prose.ts';
import { nesting } from './nesting.ts';
import { organisation } from './organisation.ts';
import { outcome } from './outcome.ts';
import { outsideCountry } from './outside-country.ts';
import { parts } from './parts.ts';
import { person } from './person.ts';
import { picture } from './picture.ts';
import { pictureFile } from './picture-file.ts';
import { place } from './place.ts';
import { pledge } from './pledge.ts';
import { quote } from './quote.ts';
import { rawHtml } from './raw-html.ts';
import { record } from './record.ts';
import { reservedId } from './reserved-id.ts';
import { retired } from './retired.ts';
import { sameName } from './same-name.ts';
import { schema } from './schema.ts';
import { sectionId } from './section-id.ts';
import { sectionLink } from './section-link.ts';
import { sections } from './sections.ts';
import { slug } from './slug.ts';
import { source } from './source.ts';
import { status } from './status.ts';
import { steps } from './steps.ts';
import { turnedId } from './turned-id.ts';
import { unknownCode } from './unknown-code.ts';
import { unknownId } from './unknown-id.ts';
import { unmappable } from './unmappable.ts';
import { unreadLanguage } from './unread-language.ts';
import { unusedEntry } from './unused-entry.ts';
import { unusedPicture } from './unused-picture.ts';
import { unusedSource } from './unused-source.ts';
import { yaml } from './yaml.ts';

/** Every check, in the order of the author guide: the file, its frontmatter, what it says, its text. */
export const rules: Rule[] = [
  file,
  slug,
  frontmatter,
  nesting,
  invisibleCharacter,
  yaml,
  schema,
  unknownCode,
  badDate,
  dateOrder,
  draft,
  claims,
  status,
  unknownId,
  duplicateId,
  sameName,
  reservedId,
  person,
  organisation,
  place,
  geometry,
  unmappable,
  outsideCountry,
  source,
  quote,
  pledge,
  steps,
  amount,
  parts,
  outcome,
  list,
  lead,
  unusedEntry,
  unusedSource,
  interfaceLanguage,
  unreadLanguage,
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
  picture,
  pictureFile,
  unusedPicture,
  markup,
  foreignMarkup,
  directive,
  dateMention,
  moneyInProse,
  record,
  lostId,
  turnedId,
  lostChange,
  changedStep,
  changedText,
  retired,
  formerly,
];
