/** A store in memory whose reads take their time. */
export default class {
  values = new Map();

  async get(key) {
    await new Promise((resolve) => setTimeout(resolve, 400));
    return this.values.get(key)?.slice();
  }

  async set(key, value) {
    this.values.set(key, value.slice());
  }
}
