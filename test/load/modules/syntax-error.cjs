module.exports = {
  get(key) {
    return 1 +;
  },
};
