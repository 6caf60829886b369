/** Ends its process when it is read from. */
export default () => ({ get: () => process.exit(3) });
