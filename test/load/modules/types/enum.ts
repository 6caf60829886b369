enum Mode {
  Read,
  Write,
}

export default class EnumStore {
  constructor(private readonly context: object) {}

  async get(): Promise<string> {
    return `${Mode[Mode.Write]} ${typeof this.context}`;
  }
}
