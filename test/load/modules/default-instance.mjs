class PlainStore {
  #values = new Map([["a", new Uint8Array([1, 2, 3])]]);

  async get(key) {
    return this.#values.get(key);
  }
}

export default new PlainStore();
