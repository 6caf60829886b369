import { mkdirSync, mkdtempSync } from "node:fs";
import path from "node:path";
import type { StoreContext } from "../../store/index.js";
import { allSettled } from "../all-settled.js";
import { removeTree } from "../remove-tree.js";
import type { SeedServer, SeedServerStats } from "./seed-server.js";
import type { ZipCompression } from "./seed-zip.js";

/** A context, and with it the places that were made for it; whoever made it disposes of it. */
export interface OwnedStoreContext extends StoreContext, AsyncDisposable {
  /** What reading through `seedUrl` has cost so far; undefined where it was never asked for. */
  seedStats(): Promise<SeedServerStats | undefined>;
  /** Makes the server of `seedUrl()` answer with errors from now on, where it was asked for. */
  failSeedServer(): Promise<void>;
  /** Makes it answer requests of a range with the whole from now on. */
  ignoreRanges(): Promise<void>;
}

/**
 * Makes the context for one store. Directories, the server and archives are made when first asked for, below
 * `parentDir`; disposing of the context closes and removes them all.
 *
 * @param seed the entries that a read-only store must serve, by key.
 */
export async function makeStoreContext(
  parentDir: string,
  seed: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<OwnedStoreContext> {
  const places = new Places(parentDir);
  const archives = new Map<ZipCompression, Promise<string>>();
  let dir: string | undefined;
  let seedDir: Promise<string> | undefined;
  let server: Promise<SeedServer> | undefined;

  // Most stores need neither files nor a server nor an archive, so what makes them is loaded late.
  const makeSeedDir = async () => {
    const made = places.make("seed");
    const { writeSeedFiles } = await import("./seed-files.js");
    await writeSeedFiles(made, seed);
    return made;
  };
  const serve = async () => {
    const { startSeedServer } = await import("./seed-server.js");
    return startSeedServer(seed);
  };
  const makeArchive = async (compression: ZipCompression) => {
    const file = path.join(places.make("zip"), `${compression}.zip`);
    const { writeSeedZip } = await import("./seed-zip.js");
    await writeSeedZip(file, seed, compression);
    return file;
  };

  return {
    seed,
    get dir() {
      dir ??= places.make("store");
      return dir;
    },
    async seedDir() {
      seedDir ??= makeSeedDir();
      return seedDir;
    },
    async seedUrl() {
      places.assertOpen();
      server ??= serve();
      return (await server).url;
    },
    async seedZip({ compression = "deflated" } = {}) {
      const archive = archives.get(compression) ?? makeArchive(compression);
      archives.set(compression, archive);
      return archive;
    },
    async seedStats() {
      return (await server)?.stats();
    },
    async failSeedServer() {
      (await server)?.fail();
    },
    async ignoreRanges() {
      (await server)?.ignoreRanges();
    },
    async [Symbol.asyncDispose]() {
      places.close();
      // What is still being made would come into being after its directory had gone.
      await allSettled([...(seedDir ? [seedDir] : []), ...archives.values()]);
      const started = await orNone(server);
      await started?.[Symbol.asyncDispose]();
      await places.remove();
    },
  };
}

/** Whoever asked for it was told why there is none. */
async function orNone<T>(promise: Promise<T> | undefined): Promise<T | undefined> {
  try {
    return await promise;
  } catch {
    return undefined;
  }
}

/** The directories of one context. */
class Places {
  readonly #parent: string;
  readonly #made: string[] = [];
  #closed = false;

  constructor(parent: string) {
    this.#parent = parent;
  }

  /** Makes a fresh, empty directory. It is synchronous, because `context.dir` is a plain value. */
  make(purpose: string): string {
    this.assertOpen();
    mkdirSync(this.#parent, { recursive: true });
    const made = mkdtempSync(path.join(this.#parent, `${purpose}-`));
    this.#made.push(made);
    return made;
  }

  assertOpen(): void {
    if (this.#closed) throw new Error("the store context was disposed of: ask it for places before that");
  }

  close(): void {
    this.#closed = true;
  }

  async remove(): Promise<void> {
    for (const made of this.#made.splice(0)) {
      await removeTree(made);
    }
  }
}
