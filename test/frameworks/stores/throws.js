/** Throws for every key that speaks of json, from a method of its own. */
export default class Throws {
  values = new Map();

  get(key) {
    return this.values.get(this.look(key));
  }

  set(key, value) {
    this.values.set(key, value.slice());
  }

  look(key) {
    if (key.includes("json")) throw new TypeError("no json here");
    return key;
  }
}
