export default 42;
export const helper = { x: 1 };
