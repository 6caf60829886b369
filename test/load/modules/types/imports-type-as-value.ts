import { firstKey, type Key } from "./keys.js";

const keys: Key[] = [firstKey];

export default (): Map<Key, number> => new Map(keys.map((key) => [key, 1]));
