/**
 * The prefix as a directory: empty for the root, else with one trailing slash, so that a sibling
 * which shares the characters (`foobar` beside `foo`) is never taken for a child.
 */
export function directoryOf(prefix: string): string {
  return prefix === "" || prefix.endsWith("/") ? prefix : `${prefix}/`;
}

/** The names of a directory's direct children among these keys, each once. */
export function childrenOf(keys: Iterable<string>, prefix: string): Set<string> {
  const directory = directoryOf(prefix);
  const names = new Set<string>();
  for (const key of keys) {
    if (!key.startsWith(directory)) continue;
    const rest = key.slice(directory.length);
    const slash = rest.indexOf("/");
    names.add(slash === -1 ? rest : rest.slice(0, slash));
  }
  return names;
}
