import type { ByteRequest } from "../../store/index.js";
import { shardBytes, shardMovedBytes } from "./shard.js";
import type { Workload } from "./workload.js";

const KiB = 1024;
const MiB = 1024 * KiB;

/** The sizes of value that are timed: a small chunk, a usual one, a large one, one of a careless choice. */
export const timedSizes = [1 * KiB, 64 * KiB, 1 * MiB, 16 * MiB] as const;

const largestBrief = 1 * MiB;

/** The reads and writes of one size, one call at a time; parts are a quarter of the value. */
function oneAtATime(size: number): Workload[] {
  const part = size / 4;
  const shared = { valueBytes: size, inFlight: 1, brief: size <= largestBrief };
  const read = (form: "range" | "offset" | "suffix", request: ByteRequest): Workload => ({
    id: `get-${form}/${size}`,
    operation: `get ${form}`,
    action: { kind: "get", request },
    needs: ["get", `get.${form}`],
    movedBytes: part,
    ...shared,
  });
  return [
    { ...whole, id: `get/${size}`, movedBytes: size, ...shared },
    read("range", { start: part, end: 2 * part }),
    read("offset", { offset: 3 * part }),
    read("suffix", { suffix: part }),
    { ...write, id: `set/${size}`, movedBytes: size, ...shared },
  ];
}

const whole = { operation: "get", action: { kind: "get" }, needs: ["get"] } as const;
const write = { operation: "set", action: { kind: "set" }, needs: ["set"] } as const;

/** No more than this is under way at once: what a machine of 1 GiB bears twice. */
const mostInFlight = 64 * MiB;

function manyAtOnce(inFlight: number): Workload[] {
  const sizes = timedSizes.filter((size) => size * inFlight <= mostInFlight);
  return [whole, write].flatMap((kind) =>
    sizes.map((size) => ({
      ...kind,
      id: `${kind.operation}/${size}/x${inFlight}`,
      valueBytes: size,
      movedBytes: size,
      inFlight,
      brief: false,
    })),
  );
}

function shard(order: "sequential" | "random"): Workload {
  return {
    id: `shard-${order}/${shardBytes}`,
    operation: `shard ${order}`,
    action: { kind: "shard", order },
    needs: ["get", "get.suffix", "get.range"],
    valueBytes: shardBytes,
    movedBytes: shardMovedBytes,
    inFlight: 1,
    brief: true,
  };
}

function listings(keys: number): Workload[] {
  const shared = { valueBytes: 1, movedBytes: 0, inFlight: 1, brief: false };
  return (["list", "listDir"] as const).map((kind) => ({
    id: `${kind}/${keys}-keys`,
    operation: kind,
    action: { kind, keys },
    needs: [kind, "set"],
    ...shared,
  }));
}

/** All that is timed, what is quick first. */
export const workloads: readonly Workload[] = [
  {
    id: "exists",
    operation: "exists",
    action: { kind: "exists" },
    needs: ["exists"],
    valueBytes: 1 * KiB,
    movedBytes: 0,
    inFlight: 1,
    brief: false,
  },
  ...timedSizes.flatMap(oneAtATime),
  shard("sequential"),
  shard("random"),
  ...[8, 64].flatMap(manyAtOnce),
  ...[1_000, 10_000].flatMap(listings),
];

/** What a run with little time takes; all else is for `bench`. */
export const briefWorkloads: readonly Workload[] = workloads.filter(({ brief }) => brief);
