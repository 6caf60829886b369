/** A text in a description or a reason, where `#` would begin a directive. @see TAP 14, "Escaping" */
export function tapEscape(text: string): string {
  return text.replace(/[\\#]/g, "\\$&");
}
