export default {
  get(key: string): number {
    return 1 +;
  },
};
