export const createStore = () => new Map([["from", "createStore"]]);
export const store = new Map([["from", "store"]]);
export default () => new Map([["from", "default"]]);
