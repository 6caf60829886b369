/** As `Promise.race`, without the `then` of promises, which a store may have patched. */
export function firstOf<T>(promises: readonly PromiseLike<T>[]): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const settle = async (promise: PromiseLike<T>) => {
      try {
        resolve(await promise);
      } catch (error) {
        reject(error);
      }
    };
    for (const promise of promises) void settle(promise);
  });
}
