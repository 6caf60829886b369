type Import = (url: string) => Promise<Record<string, unknown>>;

// A test runner rewrites every `import()` that it sees in this file and would load the user's module with a
// loader of its own; it leaves that of a `data:` module alone.
const source: string = "data:text/javascript,export default (url) => import(url)";

let native: Promise<{ default: Import }> | undefined;

/** Imports an absolute URL as Node does, and gives the module's namespace. */
export async function nativeImport(url: string): Promise<Record<string, unknown>> {
  native ??= import(source);
  const { default: importUrl } = await native;
  return importUrl(url);
}
