import type { ByteDiagnosis } from "../results/index.js";
import type { ByteRequest } from "../store/index.js";
import type { Owed } from "./owed.js";

/** What is known about a read that answered with wrong bytes. */
export interface WrongRead {
  value: Uint8Array;
  request: ByteRequest | undefined;
  due: Owed;
  received: Uint8Array;
  /** Other values that the bytes may stem from, by description: earlier values of the key, other keys. */
  stale?: ReadonlyMap<string, Uint8Array>;
  others?: ReadonlyMap<string, Uint8Array>;
}

/** The pattern that wrong bytes show, with what can be counted or named about it. */
export interface Diagnosis {
  diagnosis: ByteDiagnosis;
  count?: number;
  foundAt?: number;
  origin?: string;
}
