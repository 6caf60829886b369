export default class ClassStore {
  constructor(context) {
    this.context = context;
  }

  async get() {}
}
