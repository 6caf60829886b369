import { type CallResult, collect } from "../../src/spec/index.js";
import { childrenOf, directoryOf } from "../../src/store/index.js";
import type { Command } from "./command.js";
import { type Divergence, refusal, type Sequence } from "./sequence.js";

/** Names that are waited for: a listing need not end. */
const patience = 200;

/** Whether a key is there. */
export async function exists(sequence: Sequence, command: Command): Promise<Divergence | undefined> {
  const key = sequence.keyOf(command);
  const result = await sequence.call(`exists("${key}")`, () => sequence.ground.store.exists?.(key));
  return differing(String(sequence.model.has(key)), result);
}

/** How long a value is; that of a missing key is an error. */
export async function getSize(sequence: Sequence, command: Command): Promise<Divergence | undefined> {
  const key = sequence.keyOf(command);
  const value = sequence.model.get(key);
  const result = await sequence.call(`getSize("${key}")`, () => sequence.ground.store.getSize?.(key));
  if (value !== undefined) return differing(String(value.length), result);
  return result.ok ? { expected: "an error", received: String(result.value) } : undefined;
}

/** How long the values of a directory are together. One that is not there may be an error. */
export async function getSizePrefix(sequence: Sequence, command: Command): Promise<Divergence | undefined> {
  const directory = sequence.directoryOf(command);
  const below = keysBelow(sequence, directory);
  const result = await sequence.call(`getSizePrefix("${directory}")`, () =>
    sequence.ground.store.getSizePrefix?.(directory),
  );
  if (!result.ok && below.length === 0) return undefined;
  const size = below.reduce((sum, key) => sum + (sequence.model.get(key)?.length ?? 0), 0);
  return differing(String(size), result);
}

/** Whether a directory is empty. One that is not there may be an error. */
export async function isEmpty(sequence: Sequence, command: Command): Promise<Divergence | undefined> {
  const directory = sequence.directoryOf(command);
  const below = keysBelow(sequence, directory);
  const result = await sequence.call(`isEmpty("${directory}")`, () =>
    sequence.ground.store.isEmpty?.(directory),
  );
  return !result.ok && below.length === 0 ? undefined : differing(String(below.length === 0), result);
}

/** All keys of a store of the sequence's own. */
export async function list(sequence: Sequence): Promise<Divergence | undefined> {
  const result = await sequence.call("list()", () => collect(sequence.ground.store.list?.(), patience));
  return differingNames([...sequence.model.keys()], result);
}

/** The keys in a directory, by its name with the slash. */
export async function listPrefix(sequence: Sequence, command: Command): Promise<Divergence | undefined> {
  const prefix = directoryOf(sequence.directoryOf(command));
  const result = await sequence.call(`listPrefix("${prefix}")`, () =>
    collect(sequence.ground.store.listPrefix?.(prefix), patience),
  );
  return differingNames(keysBelow(sequence, prefix), result);
}

/** The names in a directory. One that has become empty may still be named, as file systems do. */
export async function listDir(sequence: Sequence, command: Command): Promise<Divergence | undefined> {
  const directory = sequence.directoryOf(command);
  const result = await sequence.call(`listDir("${directory}")`, () =>
    collect(sequence.ground.store.listDir?.(directory), patience),
  );
  const owed = [...childrenOf(sequence.model.keys(), directory)];
  const leftovers = [...childrenOf(sequence.everSet, directory)].filter((name) => !owed.includes(name));
  if (!result.ok) return differingNames(owed, result);
  return differingNames(owed, { ok: true, value: result.value.filter((name) => !leftovers.includes(name)) });
}

function keysBelow({ model }: Sequence, directory: string): string[] {
  return [...model.keys()].filter((key) => key.startsWith(directoryOf(directory)));
}

function differing(expected: string, result: CallResult<unknown>): Divergence | undefined {
  const received = result.ok ? String(result.value) : refusal(result);
  return expected === received ? undefined : { expected, received };
}

/** Names in any order, each once. Where there is nothing to list a store may say so by an error. */
function differingNames(owed: readonly string[], result: CallResult<string[]>): Divergence | undefined {
  const expected = namesText(owed);
  if (result.ok && namesText(result.value) === expected) return undefined;
  if (!result.ok && owed.length === 0) return undefined;
  return { expected, received: result.ok ? namesText(result.value) : refusal(result) };
}

function namesText(names: readonly string[]): string {
  return names.length === 0 ? "no names" : [...names].sort().join(", ");
}
