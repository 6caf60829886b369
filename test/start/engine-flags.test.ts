import { cachedDataVersionTag } from "node:v8";
import { expect, it } from "vitest";
import { collectGarbage, tuneEngine, untuneEngine } from "../../src/start/engine-flags.js";

it("is what it was when it is taken back, so that code compiled then is of use to others", () => {
  const before = cachedDataVersionTag();
  tuneEngine();
  const tuned = cachedDataVersionTag();
  untuneEngine();
  expect(tuned).not.toBe(before);
  expect(cachedDataVersionTag()).toBe(before);
});

it("frees what nobody holds, and shows nobody how", async () => {
  const before = cachedDataVersionTag();
  const held = () => new WeakRef(new Uint8Array(1000));
  const gone = held();
  // A WeakRef keeps what it is made of until the event loop turns.
  await new Promise((resolve) => setTimeout(resolve, 1));
  collectGarbage();
  expect(gone.deref()).toBeUndefined();
  expect(globalThis.gc).toBeUndefined();
  expect(cachedDataVersionTag()).toBe(before);
});
