export const helper = 1;
export const createStore = async () => new Map([["from", "createStore"]]);
