type Container = Record<PropertyKey, unknown>;

/** A deep copy of plain data in which the value at a path is another one, or gone where that is undefined. */
export function changed(data: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const copy: unknown = structuredClone(data);
  const last = path.at(-1);
  if (last === undefined) return value;
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((at, name) => (isContainer(at) ? at[name] : undefined), copy);
  if (!isContainer(parent)) throw new Error(`no such place: ${path.join(".")}`);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

function isContainer(value: unknown): value is Container {
  return typeof value === "object" && value !== null;
}
