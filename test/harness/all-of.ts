/** Everything that a listing yields, in its order; nothing where there is no listing. */
export async function allOf<T>(listing: AsyncIterable<T> | undefined): Promise<T[]> {
  const all: T[] = [];
  for await (const item of listing ?? []) all.push(item);
  return all;
}
