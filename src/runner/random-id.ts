/**
 * A name that nobody else will think of: 20 letters and digits. Nothing is kept secret by it, and to load
 * `node:crypto` for better ones would take longer than many a scenario.
 */
export function randomId(): string {
  const half = () => Math.random().toString(36).slice(2, 12).padEnd(10, "0");
  return half() + half();
}
