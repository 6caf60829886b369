import { escapeUnsafe } from "../text/safe-text.js";

/**
 * A text as Markdown that shows it as it is, in a paragraph, a list or a table: nothing in it becomes markup, a
 * link, or a mention of somebody. What stands in backticks becomes code.
 */
export function markdownOf(text: string): string {
  return escapeUnsafe(text)
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? codeSpan(part.slice(1, -1)) : escaped(part)))
    .join("");
}

/** A text as code, whatever is in it. */
export function codeSpan(text: string): string {
  const safe = escapeUnsafe(text);
  // Backticks would end the code, a bar the cell of a table, and spaces at the ends are dropped.
  const plain = safe !== "" && !/[`|]|^ | $/.test(safe);
  return plain ? `\`${safe}\`` : codeElement(text);
}

/** A text as code in HTML, as it may stand amid Markdown. */
export function codeElement(text: string): string {
  return `<code>${escapeUnsafe(text).replace(/[!-/:-@[-`{-~]/g, entity)}</code>`;
}

/** Lines of text that keep their layout, fenced by more backticks than any of them has on end. */
export function codeBlock(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}

/** A table. Its cells are Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function escaped(text: string): string {
  return (
    text
      .replace(/[\\`*_[\]<>~$|&]/g, "\\$&")
      // An address would become a link by itself.
      .replace(/:(?=\/\/)/g, "\\:")
      .replace(/(www)\./gi, "$1\\.")
      // Hosts of Markdown look for names and numbers in what is rendered, where no escape is left.
      .replace(/@|#(?=\d)/g, "$&<!-- -->")
  );
}

function entity(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
