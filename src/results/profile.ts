/** What the calls of one method of the store came to. */
export interface MethodProfile {
  /** The method as the store has it, such as `getRange`. */
  method: string;
  calls: number;
  /** From call to settlement, added up; calls that overlap each count. In milliseconds. */
  ms: number;
  /** Bytes that were handed to it and that it handed out. */
  bytes: number;
}

/** Where the time of one scenario went; the three parts add up to the whole. In milliseconds. */
export interface ScenarioProfile {
  totalMs: number;
  /** While a call of the store was under way. */
  storeMs: number;
  /** While buffers were checked and calls translated, before and after the store had them. */
  harnessMs: number;
  /** All else: making values and comparing them. */
  runnerMs: number;
  /** The methods that were called, the costliest first. */
  methods: MethodProfile[];
}
