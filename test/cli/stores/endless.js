/** A store whose reads never give the thread back. */
export default class {
  async get() {
    for (;;);
  }

  async set() {}
}
