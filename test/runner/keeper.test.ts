import { expect, it } from "vitest";
import { loadValue } from "../../src/load/index.js";
import { run } from "../../src/runner/index.js";

it("takes the worlds of given values down when the last scenario that needs them is over", async () => {
  const told: string[] = [];
  let made = 0;
  const create = () => Object.assign(new Map<string, Uint8Array>(), { number: ++made });
  const destroy = (store: unknown) => {
    told.push(`destroyed ${Object(store).number}`);
  };
  const loaded = await loadValue({ create, destroy }, { name: "a Map", timeoutMs: 10_000 });
  await run(loaded, { benchMs: 0, grep: [/^missing\.whole$/, /^set\.overwrite-longer$/] }, (event) => {
    if (event.type === "result") told.push(event.result.requirement);
  });
  const whole = told.indexOf("missing.whole");
  const overwritten = told.indexOf("set.overwrite-longer");
  expect([whole, overwritten].every((at) => at >= 0)).toBe(true);
  expect(told.slice(whole, overwritten).filter((text) => text.startsWith("destroyed")).length).toBe(2);
});
