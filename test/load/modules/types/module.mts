const delay: number = await Promise.resolve(1);

export const createStore = (): Map<string, number> => new Map([["delay", delay]]);
