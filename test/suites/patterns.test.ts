import { expect, it } from "vitest";
import { bytesEqual } from "../../src/buffer/index.js";
import { loadStore } from "../../src/load/index.js";
import { run } from "../../src/runner/index.js";
import { pattern, patternSource } from "../../src/spec/index.js";

const asDefined: (size: number, salt: number) => Uint8Array = new Function(
  `${patternSource}\nreturn pattern;`,
)();

/** Scenarios that write into values write into short ones. */
const longest = 1000;

it("are written to by no scenario: all that share a salt share their memory", {
  timeout: 60_000,
}, async () => {
  await run(await loadStore("memory:", { cwd: process.cwd(), timeoutMs: 20_000 }), { benchMs: 0 });
  const changed: string[] = [];
  for (let salt = 0; salt < 256; salt++) {
    const defined = asDefined(longest, salt);
    for (let size = 0; size <= longest; size++) {
      if (!bytesEqual(pattern(size, salt), defined.subarray(0, size)))
        changed.push(`pattern(${size}, ${salt})`);
    }
  }
  expect(changed).toEqual([]);
});
