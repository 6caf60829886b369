/** Requirement ids, each with the script in `docs/findings` that proves the accusation without this tool. */
export type Accusations = Readonly<Record<string, string>>;

/** What a store that nobody here wrote is accused of. */
export interface ExpectedVerdicts {
  /** The definition module, in `stores`. */
  module: string;
  package: string;
  /** The version that was read by hand. Another one has to be read again. */
  version: string;
  failed: Accusations;
  warned: Accusations;
  /** What ends the process on Node 20, so that the store has to run in one of its own. */
  crashed?: Accusations;
  /** What one run sees and another does not, and why. */
  racy?: { why: string; accusations: Accusations };
}

/** The same proof for several requirements that one defect breaks; they are named by their area and topics. */
export function by(script: string, areas: Readonly<Record<string, readonly string[]>>): Accusations {
  const ids = Object.entries(areas).flatMap(([area, topics]) => topics.map((topic) => `${area}.${topic}`));
  return Object.fromEntries(ids.map((id) => [id, script]));
}
