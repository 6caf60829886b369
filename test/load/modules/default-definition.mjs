export default {
  name: "defined",
  dialect: "zarrita",
  capabilities: { "get.suffix": false },
  policies: { rangePastEnd: "error" },
  create() {
    return new Map([["name", this.name]]);
  },
  peek: (store, key) => store.get(key),
};
