import { firstKey } from "./keys.js";

export const store: Map<string, number> = new Map([[firstKey, 1]]);
