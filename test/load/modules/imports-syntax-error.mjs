import "./syntax-error.mjs";

export default new Map();
