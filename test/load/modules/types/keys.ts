export type Key = `${string}/${string}`;
export const firstKey: Key = "c/0";
