import path from "node:path";

export default () => new Map([["base", path.basename(import.meta.url)]]);
