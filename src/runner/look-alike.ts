/** Keys that agree in so many characters at one end may be one for a store that cuts names short. */
const longEnd = 40;

/** Longer names than any key are not looked into: a store may list some of megabytes. */
const longest = 4000;

/**
 * How much one key looks like another: 2 where a store that folds, decodes or cuts names takes one for the other, 1
 * where they differ in one character, 0 otherwise.
 */
export function likeness(key: string, other: string): 0 | 1 | 2 {
  if (key === other || Math.max(key.length, other.length) > longest) return 0;
  if (folded(key) === folded(other) || fits(key, other) || fits(other, key)) return 2;
  const from = commonBeginning(key, other);
  const rest = commonBeginning(reversed(key.slice(from)), reversed(other.slice(from)));
  if (Math.max(from, rest) >= longEnd) return 2;
  return Math.max(key.length, other.length) - from - rest <= 1 ? 1 : 0;
}

/** A key without what is lost where names are folded: case, accents, escapes, blanks, signs. */
function folded(key: string): string {
  return decoded(key)
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}/]+/gu, "");
}

function decoded(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}

/** Whether a key fits another one that is taken for a pattern. */
function fits(key: string, pattern: string): boolean {
  if (!/[*?[\]%_.]/.test(pattern)) return false;
  const source = pattern
    .replace(/[\\^$+(){}|]/g, "\\$&")
    .replace(/[*%]/g, ".*")
    .replace(/[?_]/g, ".");
  try {
    return new RegExp(`^${source}$`, "s").test(key);
  } catch {
    return false;
  }
}

function commonBeginning(one: string, other: string): number {
  let count = 0;
  while (count < one.length && one[count] === other[count]) count++;
  return count;
}

function reversed(text: string): string {
  return [...text].reverse().join("");
}
