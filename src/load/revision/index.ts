export { type CheckedOut, checkOut } from "./check-out.js";
export { commitOf } from "./git.js";
