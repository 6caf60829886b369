import type { NotTried, Result } from "./report.js";

const cannotWrite = "the store cannot write, and ";

/** Members of a context that hold the values which a store is to serve, and how each of them is told of. */
const places: Readonly<Record<string, string>> = {
  seedUrl: "`context.seedUrl()` serves below its address",
  seedDir: "`context.seedDir()` holds",
  seedZip: "`context.seedZip()` holds",
};

/**
 * Why a requirement is not tried on a store that only reads, and serves none of the values that it is to serve.
 *
 * @param asked the members of its context that it has asked for
 */
export function unseeded(asked: ReadonlySet<string>): NotTried {
  const place = Object.keys(places).find((name) => asked.has(name));
  return {
    capability: "seed",
    reason:
      place === undefined
        ? `${cannotWrite}neither \`seed\` nor \`context.seed\` put values into it`
        : `${cannotWrite}finds none of the values that ${places[place]}: look at how it puts that and a key together`,
  };
}

/** Whether a requirement was not tried for that. */
export function wasUnseeded({ notTried }: Result): boolean {
  return notTried?.capability === "seed" && notTried.reason.startsWith(cannotWrite);
}
