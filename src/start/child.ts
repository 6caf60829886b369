import { loadCompiled } from "./compiled.js";

/** The name of the built script; the build fills it in. */
declare const childScript: string;

const { exports, keep } = loadCompiled<typeof import("../runner/child.js")>(childScript, import.meta.url);
exports.whenMostRan(keep);
