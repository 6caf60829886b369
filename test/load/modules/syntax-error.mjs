export default {
  get(key) {
    return 1 +;
  },
};
