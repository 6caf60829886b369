/** A store in memory that answers a suffix of zero with the whole value, and refuses ranges past the end. */
export default class SuffixZero {
  values = new Map();

  async get(key) {
    return this.values.get(key)?.slice();
  }

  async getRange(key, { offset, length, suffixLength }) {
    const value = this.values.get(key);
    if (value === undefined) return undefined;
    for (const number of [offset ?? 0, length ?? 0, suffixLength ?? 0]) {
      if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`${number} is no count of bytes`);
    }
    if (suffixLength !== undefined) return value.slice(-suffixLength);
    if (offset + length > value.length) throw new RangeError("past the end");
    return value.slice(offset, offset + length);
  }

  async set(key, value) {
    this.values.set(key, value.slice());
  }
}
