/** What the process ends with. */
export const exitCodes = {
  /** The store conforms. */
  conforms: 0,
  /** It does not. */
  broken: 1,
  /** Wrong usage, bad configuration, or a store that cannot be loaded. */
  usage: 2,
  /** Ended by the user; what ran was reported. */
  interrupted: 130,
  /** Whoever read the output has gone, as programs are told by SIGPIPE. */
  closedPipe: 141,
} as const;
