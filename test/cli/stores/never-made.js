export default () => {
  throw new Error("the store was made");
};
