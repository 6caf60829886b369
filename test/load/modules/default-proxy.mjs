// Methods are bound to the map, which does not work through a Proxy.
export default new Proxy(new Map([["a", 1]]), {
  get(map, name) {
    const member = Reflect.get(map, name, map);
    return typeof member === "function" ? member.bind(map) : member;
  },
});
