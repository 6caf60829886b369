/** Notes in the process that it is made in that it was. */
export default () => {
  globalThis.madeHere = (globalThis.madeHere ?? 0) + 1;
  return new Map();
};
