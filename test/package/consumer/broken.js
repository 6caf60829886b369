import MyStore from "./mystore.js";

/** Forgets the last byte of every value. */
export default class Broken extends MyStore {
  async set(key, value) {
    await super.set(key, value.slice(0, -1));
  }
}
