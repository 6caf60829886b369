import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";

/** Markdown as GitHub's flavour of it is rendered. HTML in it is let through, so that it is seen. */
export function renderMarkdown(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
}

/** The elements that a text of HTML has, by name and in order; comments aside. */
export function tagsOf(html: string): string[] {
  return Array.from(html.matchAll(/<([a-z]\w*)/gi), ([, name = ""]) => name.toLowerCase());
}

/** The texts of all elements of a name, as a reader sees them. */
export function textsOf(html: string, name: string): string[] {
  const elements = html.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, "gs"));
  return Array.from(elements, ([, inner = ""]) => decode(inner.replace(/<!--.*?-->|<[^>]*>/gs, "")));
}

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"' };

function decode(html: string): string {
  return html.replace(/&(?:#(\d+)|(\w+));/g, (_, code: string | undefined, name: string) =>
    code === undefined ? named[name]! : String.fromCodePoint(Number(code)),
  );
}
