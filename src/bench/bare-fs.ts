import { open, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { type ByteRequest, resolveByteRequest } from "../store/index.js";
import type { Contender } from "./sampling/contender.js";
import { keysOf } from "./workloads/keys.js";
import type { Place } from "./workloads/place.js";
import { shardRequests } from "./workloads/shard.js";
import type { Workload } from "./workloads/workload.js";

/**
 * The same reads by plain `fs` calls, where the values of a store lie in files that are called like their keys: what a
 * directory store could come to at best. Undefined where there are no such files, and for what is no read.
 */
export async function bareReads(place: Place, workload: Workload): Promise<Contender | undefined> {
  const { action, valueBytes, inFlight } = workload;
  const requests =
    action.kind === "get"
      ? [action.request]
      : action.kind === "shard"
        ? shardRequests(action.order)
        : undefined;
  if (requests === undefined) return undefined;
  const files = await Promise.all(keysOf(workload, place).map((key) => findFile(place, key, valueBytes)));
  const found = files.filter((file) => file !== undefined);
  if (found.length < files.length) return undefined;
  const reads = found.map((file) => async () => {
    for (const request of requests) await read(file, valueBytes, request);
  });
  return { call: () => Promise.all(reads.map((one) => one())), operations: inFlight };
}

async function findFile({ directories = [] }: Place, key: string, size: number): Promise<string | undefined> {
  for (const directory of directories) {
    const file = path.join(directory, key);
    const found = await stat(file).catch(notThere);
    if (found?.isFile() && found.size === size) return file;
  }
  return undefined;
}

function notThere(): undefined {}

async function read(file: string, size: number, request: ByteRequest | undefined): Promise<Uint8Array> {
  if (request === undefined) return readFile(file);
  const { start, end } = resolveByteRequest(request, size);
  const handle = await open(file, "r");
  try {
    const bytes = new Uint8Array(end - start);
    await handle.read(bytes, 0, bytes.length, start);
    return bytes;
  } finally {
    await handle.close();
  }
}
