/** A requirement that is known to fail. */
export interface BaselineEntry {
  /** The requirement's id. */
  id: string;
  /** Why it is let be; empty only in what an update has just written. */
  reason: string;
  /** The code of the failure that is known; without it, any failure of the requirement is. */
  code?: string;
  /** Where it fails, as Node names it in `process.platform`; without it, everywhere. */
  platform?: string;
}

/** What a store's author knows to be broken: the content of a baseline file. */
export interface Baseline {
  /** The version of the suites that it was brought up to date with. */
  suiteVersion: string;
  entries: BaselineEntry[];
}

/** Every requirement that there is, by id, with the version of the suites that brought it. */
export type Catalogue = ReadonlyMap<string, { since: string }>;

/** The entry that speaks of a requirement on a platform; one for the platform comes before one for all. */
export function entryFor({ entries }: Baseline, id: string, platform: string): BaselineEntry | undefined {
  const ofId = entries.filter((entry) => entry.id === id);
  return (
    ofId.find((entry) => entry.platform === platform) ?? ofId.find((entry) => entry.platform === undefined)
  );
}
