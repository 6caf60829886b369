module.exports = class CommonStore {
  async get() {}
};
