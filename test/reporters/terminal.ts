const sequence = "\u001b\\[";
const tokens = new RegExp(`${sequence}2K|${sequence}[\\d;]*m|[\\s\\S]`, "gu");

/**
 * What a terminal shows after such output: its lines, cursor movements carried out. It knows the sequences that a
 * progress line needs, and fails on any other.
 */
export function screenOf(output: string, columns: number): string[] {
  const lines = [""];
  let column = 0;
  for (const [token] of output.matchAll(tokens)) {
    const last = lines.length - 1;
    if (token === "\n") {
      lines.push("");
      column = 0;
    } else if (token === "\r") column = 0;
    else if (token === "\u001b[2K") lines[last] = "";
    else if (token.startsWith("\u001b[")) continue;
    else if (token < " ") throw new Error(`unexpected control character ${JSON.stringify(token)}`);
    else {
      lines[last] = `${(lines[last] ?? "").slice(0, column)}${token}${(lines[last] ?? "").slice(column + 1)}`;
      column += 1;
      if (column === columns) {
        lines.push("");
        column = 0;
      }
    }
  }
  return lines;
}
