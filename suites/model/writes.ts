import { bufferOf, pattern } from "../../src/spec/index.js";
import { directoryOf } from "../../src/store/index.js";
import type { Command } from "./command.js";
import { type Divergence, refusal, type Sequence, valueSource } from "./sequence.js";

const done = "no error";

/** Sets a value whole. */
export async function set(sequence: Sequence, command: Command): Promise<Divergence | undefined> {
  const { ground, scenario } = sequence;
  const key = sequence.keyOf(command);
  const value = pattern(command.size, command.salt);
  const result = await sequence.call(`set("${key}", ${valueSource(command)})`, () =>
    ground.store.set?.(key, bufferOf(scenario, value)),
  );
  if (!result.ok) return { expected: done, received: refusal(result) };
  sequence.put(key, value);
  return undefined;
}

/** Replaces a part of a value that is there; nothing where the value has no bytes. */
export async function setRange(sequence: Sequence, command: Command): Promise<Divergence | undefined> {
  const { ground, scenario, model } = sequence;
  const key = sequence.keyOf(command);
  const value = model.get(key);
  if (value === undefined || value.length === 0) return undefined;
  const start = command.start % value.length;
  const end = Math.min(value.length, start + 1 + command.length);
  const part = pattern(end - start, command.salt);
  const source = valueSource({ size: end - start, salt: command.salt });
  const result = await sequence.call(`set("${key}", ${source}, [${start}, ${end}])`, () =>
    ground.store.set?.(key, bufferOf(scenario, part), [start, end]),
  );
  if (!result.ok) return { expected: done, received: refusal(result) };
  sequence.put(key, patched(value, part, start));
  return undefined;
}

/** Writes parts of two values, within what is there or right behind it, so that no hole comes about. */
export async function setParts(sequence: Sequence, command: Command): Promise<Divergence | undefined> {
  const { ground, scenario, model } = sequence;
  const writes = [0, 1].map((further) => {
    const key = sequence.keyOf(command, further);
    const start = command.start % ((model.get(key)?.length ?? 0) + 1);
    const salt = command.salt + further;
    return { key, start, salt, part: pattern(command.length + 1, salt) };
  });
  const source = writes.map(
    ({ key, start, salt, part }) => `["${key}", ${start}, ${valueSource({ size: part.length, salt })}]`,
  );
  const result = await sequence.call(`setPartialValues([${source.join(", ")}])`, () =>
    ground.store.setPartialValues?.(
      writes.map(({ key, start, part }) => [key, start, bufferOf(scenario, part)] as const),
    ),
  );
  if (!result.ok) return { expected: done, received: refusal(result) };
  for (const { key, start, part } of writes)
    sequence.put(key, patched(model.get(key) ?? new Uint8Array(), part, start));
  return undefined;
}

/** Makes a key. Where it is there already a store may say so by an error, and must leave it as it is. */
export async function create(sequence: Sequence, command: Command): Promise<Divergence | undefined> {
  const { ground, scenario, model } = sequence;
  const key = sequence.keyOf(command);
  const value = pattern(command.size, command.salt);
  const result = await sequence.call(`setIfNotExists("${key}", ${valueSource(command)})`, () =>
    ground.store.setIfNotExists?.(key, bufferOf(scenario, value)),
  );
  const there = model.has(key);
  if (!result.ok && !there) return { expected: done, received: refusal(result) };
  if (!there) sequence.put(key, value);
  return undefined;
}

/** Deletes a key. Where there is none a store may say so. */
export async function remove(sequence: Sequence, command: Command): Promise<Divergence | undefined> {
  const key = sequence.keyOf(command);
  const result = await sequence.call(`delete("${key}")`, () => sequence.ground.store.delete?.(key));
  if (!result.ok && sequence.model.has(key)) return { expected: done, received: refusal(result) };
  sequence.put(key, undefined);
  return undefined;
}

/** Deletes what lies in a directory. */
export async function removeDirectory(sequence: Sequence, command: Command): Promise<Divergence | undefined> {
  const directory = sequence.directoryOf(command);
  const below = [...sequence.model.keys()].filter((key) => key.startsWith(directoryOf(directory)));
  const result = await sequence.call(`deleteDir("${directory}")`, () =>
    sequence.ground.store.deleteDir?.(directory),
  );
  if (!result.ok && below.length > 0) return { expected: done, received: refusal(result) };
  for (const key of below) sequence.put(key, undefined);
  return undefined;
}

/** Empties the store. */
export async function clear(sequence: Sequence): Promise<Divergence | undefined> {
  const result = await sequence.call("clear()", () => sequence.ground.store.clear?.());
  if (!result.ok) return { expected: done, received: refusal(result) };
  for (const key of [...sequence.model.keys()]) sequence.put(key, undefined);
  return undefined;
}

function patched(value: Uint8Array, part: Uint8Array, start: number): Uint8Array {
  const changed = new Uint8Array(Math.max(value.length, start + part.length));
  changed.set(value);
  changed.set(part, start);
  return changed;
}
