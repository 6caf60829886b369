import broken from "./syntax-error.js";

export default broken as object;
