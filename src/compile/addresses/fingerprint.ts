import { createHash } from 'node:crypto';

/**
 * Eight hexadecimal digits that change with the words of a text.
 * @example fingerprint(' A  bridge ') === fingerprint('A bridge') //=> true
 */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text.replace(/\s+/gu, ' ').trim()).digest('hex').slice(0, 8);
}
