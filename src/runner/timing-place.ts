import type { LackingCapabilities } from "../adapters/index.js";
import { nativeCalls, type Place, type Pulse } from "../bench/index.js";
import { Journal, type JournalCall, now } from "../harness/index.js";
import type { World } from "./world.js";

/** A world as timings see it: the store's own methods, without adapter and harness. */
export function timingPlace({ handle, context, asked }: World, lacking: LackingCapabilities): Place {
  const { target, dialect, root, written } = handle;
  const own: unknown = Reflect.get(target, "root");
  const directories = [
    ...(typeof own === "string" ? [own] : []),
    // Asking for it would make it.
    ...(asked.has("dir") ? [context.dir] : []),
  ];
  return {
    calls: nativeCalls(target, dialect),
    root,
    writes: !lacking.has("set"),
    deletes: !lacking.has("delete"),
    ...(root !== "" && { onKey: (key: string) => written.add(key) }),
    directories,
  };
}

/**
 * A journal for what makes too many calls to write them down: of a batch it is known since when it is waited for,
 * which is what tells a store that hangs.
 */
export class BatchJournal extends Journal {
  #underWay: JournalCall | undefined;

  readonly pulse: Pulse = {
    begin: () => {
      this.#underWay = { seq: 1, method: "batch", args: [], startedAt: now() };
    },
    end: () => {
      this.#underWay = undefined;
      this.settledAt = now();
    },
  };

  override pending(): JournalCall[] {
    return this.#underWay === undefined ? [] : [this.#underWay];
  }
}
