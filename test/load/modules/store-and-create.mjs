export const createStore = () => new Map([["from", "createStore"]]);
export const store = new Map([["from", "store"]]);
