import type { Key } from "./keys.js";

export default class TypedStore {
  private readonly values = new Map<Key, Uint8Array>();

  async get(key: Key): Promise<Uint8Array | undefined> {
    return this.values.get(key);
  }
}
