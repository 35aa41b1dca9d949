/** The most words of a sentence; what is quoted counts as one. */
const mostWords = 20;

/** Words of programmers, which tell an author nothing. */
const jargon =
  /\b(?:alias|array|AST|block scalar|boolean|directive|EDTF|enum|exception|fatal|invalid|mapping|MiB|node|null|object|parse[rds]?|parsing|regex|schema|scalar|sequence|string|syntax|token|tuple|undefined|unexpected|UUID)\b/iu;

/** The verbs with which a remedy begins. */
const verbs = new Set(
  'Add Begin Choose Correct Create Cut Delete Draw End Export Fill Give Indent Keep Link Mention Move Name Open Put Read Rename Repeat Replace Restore Run Save Separate Set Shorten Simplify Split Start Take Translate Use Write'.split(
    ' ',
  ),
);

/** What is not plain about a message for authors; nothing where it says what is wrong, then what to do, in two short sentences. */
export function flawsOf(message: string): string[] {
  const plain = message.replaceAll(/`[^`\n]*`/gu, 'X').replaceAll(/“[^”\n]*”/gu, 'X');
  const sentences = plain.split(/\.(?: |$)/u).filter((sentence) => sentence !== '');
  const [verb = ''] = sentences[1]?.split(/[\s,]/u) ?? [];
  const word = jargon.exec(plain)?.[0];
  return [
    sentences.length === 2 ? [] : `${sentences.length} sentences`,
    /^\p{Lu}[^\n]*[^.]\.$/u.test(plain) ? [] : 'no capital, no full stop or several lines',
    sentences.filter((sentence) => sentence.split(/\s+/u).length > mostWords).map((sentence) => `long: ${sentence}`),
    verbs.has(verb) ? [] : `remedy without a verb: ${verb}`,
    word === undefined ? [] : `jargon: ${word}`,
  ].flat();
}
