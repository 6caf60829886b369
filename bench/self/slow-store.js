/** A store of zarrita's interface in which every call takes 20 ms. */
export default class {
  values = new Map();

  async get(key) {
    await late();
    return this.values.get(key)?.slice();
  }

  async getRange(key, range) {
    await late();
    const value = this.values.get(key);
    if (value === undefined) return undefined;
    const { offset = Math.max(0, value.length - range.suffixLength), length = range.suffixLength } = range;
    for (const number of Object.values(range)) {
      if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`${number} is no count of bytes`);
    }
    return value.slice(offset, offset + length);
  }

  async set(key, value) {
    await late();
    this.values.set(key, value.slice());
  }

  async has(key) {
    await late();
    return this.values.has(key);
  }

  async delete(key) {
    await late();
    return this.values.delete(key);
  }
}

function late() {
  return new Promise((resolve) => setTimeout(resolve, 20));
}
