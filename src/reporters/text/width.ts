const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;
const combining = /\p{M}/u;

/** How many columns a text without control characters takes on a terminal. */
export function widthOf(text: string): number {
  // Nearly everything is ASCII.
  if (/^[ -~]*$/.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += columnsOf(character);
  return width;
}

/** A text with spaces after it, so that it takes so many columns. */
export function padTo(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - widthOf(text)));
}

/** The beginning of a text that fits into so many columns. */
export function fitting(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  let end = 0;
  let width = 0;
  for (const character of text) {
    width += columnsOf(character);
    if (width > columns) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** A text cut to so many columns, the last of them an ellipsis where anything was cut. */
export function ellipsis(text: string, columns: number): string {
  return widthOf(text) <= columns ? text : `${fitting(text, Math.max(0, columns - 1))}…`;
}

function columnsOf(character: string): number {
  if (combining.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}
