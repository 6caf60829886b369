import type { ExpectedVerdicts } from "./accusations.js";
import { referenceStores } from "./references.js";
import { storesOfZarrita } from "./zarrita.js";
import { storesOfZarritaStorage } from "./zarrita-storage.js";
import { storesOfZarrjs } from "./zarrjs.js";

/** Every store in `stores`. */
export const expected: readonly ExpectedVerdicts[] = [
  ...storesOfZarrita,
  ...storesOfZarritaStorage,
  ...referenceStores,
  ...storesOfZarrjs,
];
