/** As `Promise.allSettled`, without the `then` of promises, which a store may have patched. Never rejects. */
export async function allSettled(promises: readonly Promise<unknown>[]): Promise<void> {
  const settled = async (promise: Promise<unknown>) => {
    try {
      await promise;
    } catch {}
  };
  for (const one of promises.map(settled)) await one;
}
