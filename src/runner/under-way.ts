// Taken before the store's module is loaded, which may patch what it finds.
const resources = process.getActiveResourcesInfo?.bind(process);

/**
 * Notes what is under way in this process: timers, sockets, files, workers. Tells, each time it is called, whether
 * there is more than that; true where the runtime does not say, as Bun, whose list is always empty.
 *
 * @see https://nodejs.org/api/process.html#processgetactiveresourcesinfo
 */
export function moreUnderWay(): () => boolean {
  const count = () => resources?.().length ?? 0;
  const before = count();
  return () => before === 0 || count() > before;
}
