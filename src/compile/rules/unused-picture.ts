import { nearest, quoted } from '../messages/message.ts';
import { pictureUses } from './picture-file.ts';
import type { Rule } from './rule.ts';

export const unusedPicture: Rule = {
  name: 'unused-picture',
  severity: 'warning',
  summary: 'Every picture in the folder is shown: in the text, or as a portrait. So is every one that `pictures` credits.',
  example: 'In `pictures`, nothing shows the picture `plan.png`. Put it into the text, or delete the entry.',
  needs: 'frontmatter',
  *check(draft) {
    const { file, frontmatter } = draft;
    const uses = pictureUses(draft);
    const shown = new Set(uses.filter(({ path }) => path?.[0] !== 'pictures').map(({ name }) => name));
    const credited = uses.filter(({ path }) => path?.[0] === 'pictures');
    for (const { name, offset } of credited)
      if (!shown.has(name))
        yield {
          offset,
          in: `pictures`,
          wrong: `nothing shows the picture ${quoted(name)}`,
          remedy: 'put it into the text, or delete the entry',
        };
    const known = new Set([...shown, ...credited.map(({ name }) => name)]);
    for (const name of Object.keys(file.pictures ?? {})) {
      // What is named almost like it is reported where that is written.
      if (known.has(name) || [...known].some((other) => other.toLowerCase() === name.toLowerCase() || nearest(other, [name]) !== undefined))
        continue;
      const wrong = `the folder has a picture ${quoted(name)}, and nothing shows it`;
      yield { offset: frontmatter.offsetOf([]), wrong, remedy: 'put it into the text, or delete the file' };
    }
  },
};
