/** What the process ends with. */
export const exitCodes = {
  /** The store conforms. */
  conforms: 0,
  /** It does not. */
  broken: 1,
  /** Wrong usage, bad configuration, or a store that cannot be loaded. */
  usage: 2,
  /** The program itself is broken, which says nothing of the store; 70 is EX_SOFTWARE of sysexits.h. */
  internal: 70,
  /** Ended by the user; what ran was reported. */
  interrupted: 130,
  /** Whoever read the output has gone, as programs are told by SIGPIPE. */
  closedPipe: 141,
} as const;
