// Ends its process when it is asked whether a key is there.
class Exits extends Map {
  has() {
    process.exit(3);
  }
}

export default () => new Exits();
