import { describe, expect, it } from "vitest";
import { defaultBufferPrototype } from "../../src/buffer/index.js";
import { zarritaView } from "../../src/spec/index.js";
import { answering } from "./fake-scenario.js";

const prototype = defaultBufferPrototype();

/** A store that hands out the very bytes that it is made of. */
const lending = (bytes: Uint8Array) => ({
  get: async () => prototype.buffer.fromArrayLike(bytes),
});

describe("a view for zarrita", () => {
  it("hands on a copy of what the store handed out", async () => {
    const bytes = Uint8Array.of(1, 2, 3);
    const read = await zarritaView(lending(bytes), prototype).get("/a");
    expect(read).toEqual(bytes);
    expect(read?.buffer).not.toBe(bytes.buffer);
  });

  it("hands on the store's own memory where it lends", async () => {
    const bytes = Uint8Array.of(1, 2, 3);
    const view = zarritaView(lending(bytes), prototype, { lends: true });
    expect((await view.get("/a"))?.buffer).toBe(bytes.buffer);
    expect((await view.getRange("/a", { suffixLength: 2 }))?.buffer).toBe(bytes.buffer);
  });

  it("has no answer where the store has none", async () => {
    const view = zarritaView({ get: async () => undefined }, prototype, { lends: true });
    expect(await view.get("/a")).toBeUndefined();
  });

  it("says that it cannot write where the store cannot", async () => {
    const view = zarritaView(answering(new Uint8Array()), prototype);
    await expect(view.set("/a", new Uint8Array())).rejects.toThrow("`/a` cannot be set");
  });
});
