/** A store in memory of zarrita's interface. */
export default class MyStore {
  values = new Map();

  async get(key) {
    return this.values.get(key)?.slice();
  }

  async set(key, value) {
    this.values.set(key, value.slice());
  }
}
