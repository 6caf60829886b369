import { parse } from "acorn";

/** Has a CommonJS script call a function of this name wherever it calls `import()`. */
export function renameImports(code, name) {
  const starts = [...importsIn(parse(code, { ecmaVersion: "latest", sourceType: "script" }))];
  return starts
    .sort((a, b) => b - a)
    .reduce((text, start) => `${text.slice(0, start)}${name}${text.slice(start + "import".length)}`, code);
}

function* importsIn(node) {
  if (node.type === "ImportExpression") yield node.start;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child?.type === "string") yield* importsIn(child);
    }
  }
}
