/** What a text in JSON says; undefined where it is none, as a machine that lost its power may leave a file in part. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
