/** What a framework puts into the global scope. */
type Globals = Readonly<Record<string, unknown>>;

/** A function that a framework puts into the global scope, by the first of these names that is there. */
export function globalFunction<T extends (...args: never[]) => unknown>(
  framework: string,
  ...names: string[]
): T {
  const globals: Globals = Object.fromEntries(names.map((name) => [name, Reflect.get(globalThis, name)]));
  const found = Object.values(globals).find((value) => typeof value === "function");
  if (found !== undefined) return found as T;
  throw new Error(
    `There is no \`${names[0]}\` here: \`conformanceTests\` of \`zarr-store-conform/${framework.toLowerCase()}\` has to ` +
      `be called in a test file that ${framework} runs, with its functions in the global scope.`,
  );
}
