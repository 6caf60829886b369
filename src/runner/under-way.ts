/**
 * Notes what is under way in this process: timers, sockets, files, workers. Tells, each time it is called, whether
 * there is more than that; true where the runtime does not say.
 *
 * @see https://nodejs.org/api/process.html#processgetactiveresourcesinfo
 */
export function moreUnderWay(): () => boolean {
  const count = (): number => process.getActiveResourcesInfo?.().length ?? Number.NaN;
  const before = count();
  return () => !(count() <= before);
}
