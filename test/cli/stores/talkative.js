console.log("loaded");

/** An ES Map that prints to stdout whatever happens. */
export default class extends Map {
  constructor(_context) {
    super();
  }

  get(key) {
    console.log("get", key);
    process.stdout.write("and more\n");
    return super.get(key);
  }
}
