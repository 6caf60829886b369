/** An ES Map of which every read leaves a rejection behind that nobody handles. */
export default class extends Map {
  constructor(_context) {
    super();
  }

  get(key) {
    Promise.reject(new Error("nobody hears this"));
    return super.get(key);
  }
}
