/**
 * Values that must be in the store before a requirement can be tried. Requirements that only read
 * share one store that holds them: written by `set`, or seeded where the store cannot write.
 */
export interface Given {
  /** Such as `values of every size`. */
  readonly name: string;
  /**
   * The values by key. Made on first use, since they may be large, and the same for as long as somebody holds them.
   */
  entries(): ReadonlyMap<string, Uint8Array>;
  /** Values that are too large to be set: they come by the definition's `seed`, to stores that can write too. */
  readonly seeded?: boolean;
  /** Values for stores that cannot write: a scenario writes its own where it can. */
  readonly forReaders?: boolean;
}

/** Declares given values; `make` is called when nobody holds what it made before. */
export function given(
  name: string,
  make: () => Iterable<readonly [key: string, value: Uint8Array]>,
  { seeded = false, forReaders = false }: Pick<Given, "seeded" | "forReaders"> = {},
): Given {
  let made: WeakRef<ReadonlyMap<string, Uint8Array>> | undefined;
  const entries = () => {
    const values = made?.deref() ?? new Map(make());
    made = new WeakRef(values);
    return values;
  };
  return { name, entries, seeded, forReaders };
}
