import { escapeUnsafe } from "../text/safe-text.js";

/** A piece of HTML that is complete, and in which all text has been escaped. */
export class Markup {
  readonly #html: string;

  /** @param html trusted as it is: made by {@link html}, never from data */
  constructor(html: string) {
    this.#html = html;
  }

  toString(): string {
    return this.#html;
  }
}

/** What may stand in a template of {@link html}: text, which is escaped, or markup; nothing for what is absent. */
export type Content = string | number | Markup | undefined | readonly Content[];

/**
 * Makes HTML of a template. Whatever is put into it is text, in which characters that steer or hide are made
 * visible and markup is escaped, or markup that was made in the same way. Attributes have to be quoted.
 */
export function html(template: TemplateStringsArray, ...contents: Content[]): Markup {
  return new Markup(String.raw({ raw: template }, ...contents.map(textOf)));
}

function textOf(content: Content): string {
  if (content === undefined) return "";
  if (content instanceof Markup) return content.toString();
  return typeof content === "object" ? content.map(textOf).join("") : escapeText(String(content));
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeText(text: string): string {
  return text
    .split("\n")
    .map((line) => escapeUnsafe(line).replace(/[&<>"']/g, (character) => entities[character] ?? character))
    .join("\n");
}

/** A text in which what stands in backticks is shown as code. */
export function prose(text: string): Markup {
  const parts = text.split(/`([^`]+)`/);
  return html`${parts.map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}
