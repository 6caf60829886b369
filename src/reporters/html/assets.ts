import { readFileSync } from "node:fs";

const styles = ["base", "parts", "print"];
const scripts = ["theme", "filter", "links", "copy", "save", "print"];

/** The style sheet of the page. */
export function pageStyle(): string {
  return styles.map((name) => read(`${name}.css`)).join("");
}

/** The scripts of the page. Each is a module of its own, and without them the page is whole but for convenience. */
export function pageScripts(): string[] {
  return scripts.map((name) => read(`${name}.js`));
}

// They lie beside this module, and beside the bundle that it is part of.
function read(name: string): string {
  return readFileSync(new URL(`./report-page/${name}`, import.meta.url), "utf8");
}
