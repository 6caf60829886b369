import { safeJson } from "../text/safe-json.js";
import { Markup } from "./markup.js";

/** Data as JSON that may stand in a `script` element of HTML, which `<` could end, and is read back as it was. */
export function embeddedJson(data: unknown): Markup {
  return new Markup(safeJson(JSON.stringify(data)).replaceAll("<", "\\u003c"));
}
