import { Markup } from "./markup.js";

// `<` could end the script or begin a comment; the others steer or hide where the source is looked at.
const unsafe = /[<\u007f-\u009f\u2028\u2029\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

/** Data as JSON that may stand in a `script` element of HTML, and is read back as it was. */
export function embeddedJson(data: unknown): Markup {
  return new Markup(JSON.stringify(data).replace(unsafe, escapeUnits));
}

function escapeUnits(character: string): string {
  let escaped = "";
  for (let at = 0; at < character.length; at++) {
    escaped += `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`;
  }
  return escaped;
}
