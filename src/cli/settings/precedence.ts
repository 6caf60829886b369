/** What was said, by where it was said: the nearer to the call, the more it counts. */
export interface Layers {
  flags: Record<string, unknown>;
  environment: Record<string, unknown>;
  /** The store's entry in the configuration. */
  entry?: Record<string, unknown>;
  /** The configuration, for all stores. */
  file: Record<string, unknown>;
}

/** What counts: a flag before the environment, that before the configuration, a store's entry before all stores'. */
export function merge({ flags, environment, entry = {}, file }: Layers): Record<string, unknown> {
  return { ...file, ...entry, ...environment, ...flags };
}
