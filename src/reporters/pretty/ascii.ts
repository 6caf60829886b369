import type { Output } from "../reporter.js";

/** Our own symbols as a terminal without Unicode can show them. */
const inAscii: Readonly<Record<string, string>> = {
  "✓": "+",
  "✗": "x",
  "–": "-",
  "→": "->",
  "›": ">",
  "─": "-",
  "…": "...",
  "·": ".",
  µ: "u",
  "×": "x",
  "±": "+-",
  "●": "o",
  "│": "|",
  "▁": "_",
  "▂": ".",
  "▃": ":",
  "▄": "-",
  "▅": "=",
  "▆": "+",
  "▇": "*",
  "█": "#",
};

const symbols = new RegExp(`[${Object.keys(inAscii).join("")}]`, "g");

/** The output itself, or, where it cannot show our symbols, one that writes them in ASCII. */
export function withSymbols(output: Output): Output {
  if (output.unicode !== false) return output;
  return {
    write: (text) => output.write(text.replace(symbols, (symbol) => inAscii[symbol] ?? symbol)),
    isTTY: output.isTTY,
    color: output.color,
    get columns() {
      return output.columns;
    },
  };
}
