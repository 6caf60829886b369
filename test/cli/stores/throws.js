/** A store that cannot read. */
export default class extends Map {
  get(key) {
    if (this.has(key)) throw new Error("no read");
  }
}
