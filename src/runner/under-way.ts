// Taken before the store's module is loaded, which may patch what it finds. Bun and Deno need not have it.
const resources = process.getActiveResourcesInfo?.bind(process);

/**
 * Notes what is under way in this process: timers, sockets, files, workers. Tells, each time it is called, whether
 * there is more than that; true where the runtime does not say.
 *
 * @see https://nodejs.org/api/process.html#processgetactiveresourcesinfo
 */
export function moreUnderWay(): () => boolean {
  const count = (): number => resources?.().length ?? Number.NaN;
  const before = count();
  return () => !(count() <= before);
}
