/** What a text in JSON says, with or without the mark at its beginning that some editors write. */
export function parseJson(text: string): unknown {
  return JSON.parse(text.replace(/^\uFEFF/, ""));
}
