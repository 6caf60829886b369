import "./stoer.mjs";

export default new Map();
