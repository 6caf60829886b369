/** A whole number with thousands separators: `65,536`. */
export function countText(count: number): string {
  const [whole = "", ...fraction] = String(count).split(".");
  return [whole.replace(/\B(?=(\d{3})+$)/g, ","), ...fraction].join(".");
}

/** A count and its noun: `1 byte`, `4 bytes`, `no bytes`. */
export function plural(count: number, noun: string, nouns = `${noun}s`): string {
  if (count === 0) return `no ${nouns}`;
  return `${countText(count)} ${count === 1 ? noun : nouns}`;
}

/** `a 10-byte value`, `an 8-byte value`, `an empty value`. */
export function valueText(bytes: number): string {
  if (bytes === 0) return "an empty value";
  const count = countText(bytes);
  return `${/^(8|1[18](,|$))/.test(count) ? "an" : "a"} ${count}-byte value`;
}

const binaryUnits = ["KiB", "MiB", "GiB", "TiB"];

/** A number of bytes, in units of 1024: `255 B`, `64 KiB`, `1.5 MiB`. */
export function sizeText(bytes: number): string {
  if (!Number.isFinite(bytes)) return "–";
  let amount = bytes;
  let unit = "B";
  for (const larger of binaryUnits) {
    if (amount < 1024) break;
    amount /= 1024;
    unit = larger;
  }
  return `${shortNumber(amount)} ${unit}`;
}

/** A time, given in milliseconds: `12.3 µs`, `1.5 ms`, `2.04 s`, `1 min 5 s`. */
export function durationText(ms: number): string {
  if (!Number.isFinite(ms)) return "–";
  if (ms === 0) return "0 ms";
  if (ms < 1) return `${shortNumber(ms * 1000)} µs`;
  if (ms < 999.5) return `${shortNumber(ms)} ms`;
  if (ms < 59_950) return `${shortNumber(ms / 1000)} s`;
  const seconds = Math.round(ms / 1000);
  return `${countText(Math.floor(seconds / 60))} min ${seconds % 60} s`;
}

/** A rate or amount to three digits, with thousands separators from there on: `0.25`, `12.3`, `81,234`. */
export function shortNumber(amount: number): string {
  if (!Number.isFinite(amount)) return "–";
  if (Math.abs(amount) >= 99.95) return countText(Math.round(amount));
  return String(Number(amount.toPrecision(3)));
}
