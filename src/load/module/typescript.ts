/** Whether the running Node strips types from TypeScript by itself (from 22.18 and 23.6 on). */
export function stripsTypes(): boolean {
  return Boolean(Reflect.get(process.features, "typescript"));
}

/**
 * Loads a module with jiti: TypeScript with enums and the like, `./other.js` that is written as `other.ts`,
 * and any TypeScript where Node cannot strip types. jiti itself is loaded on the first use.
 */
export async function importTypeScript(file: string): Promise<Record<string, unknown>> {
  const { createJiti } = await import("jiti");
  const jiti = createJiti(file, { interopDefault: false, fsCache: true, jsx: file.endsWith("x") });
  return asNamespace(await jiti.import<unknown>(file));
}

/** What jiti gives for a CommonJS module is its `module.exports`, which is the default export. */
function asNamespace(exported: unknown): Record<string, unknown> {
  const isNamespace =
    typeof exported === "object" && exported !== null && ("__esModule" in exported || "default" in exported);
  return isNamespace ? { ...exported } : { default: exported };
}
