export class BucketStore {
  async get() {}
}
