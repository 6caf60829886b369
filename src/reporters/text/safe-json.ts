const unsafe = /[\u007f-\u009f\u2028\u2029\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

/** JSON in which characters that steer a terminal, hide or reorder are written as escapes; its data stay the same. */
export function safeJson(json: string): string {
  return json.replace(unsafe, escapeUnits);
}

function escapeUnits(character: string): string {
  let escaped = "";
  for (let at = 0; at < character.length; at++) {
    escaped += `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`;
  }
  return escaped;
}
