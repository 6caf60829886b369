/** What a store may put into a key, a message or a stack to steer a terminal or to hide something. */
export const hostile = "\u001b[2J\u001b]0;owned\u0007\u009b1A\r\u202eevil\u200b\u0000\u007f";

/** Whether a text holds a character that steers a terminal or cannot be seen; line breaks aside. */
export function isHostile(text: string): boolean {
  return /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text.replaceAll("\n", ""));
}
