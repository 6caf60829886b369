/** Other runtimes have another engine, or keep what it compiles by themselves. */
export const isNode = !("bun" in process.versions || "deno" in process.versions);
