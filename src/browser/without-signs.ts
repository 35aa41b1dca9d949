/**
 * A path without the signs that a link has gained at its end from the sentence that it stood in.
 * @example withoutSigns('/a-story/s/a-request.html.)') //=> '/a-story/s/a-request.html'
 */
export function withoutSigns(path: string): string {
  try {
    const decoded = decodeURI(path);
    const plain = decoded.replace(/[^\p{L}\p{N}/]+$/u, '');
    return plain === decoded ? path : encodeURI(plain);
  } catch {
    return path;
  }
}
