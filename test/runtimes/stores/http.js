/** A store that reads over HTTP, whole values and ranges. */
export default async (context) => {
  const base = await context.seedUrl();
  const read = async (key, range) => {
    const path = key.slice(1).split("/").map(encodeURIComponent).join("/");
    const response = await fetch(base + path, range && { headers: { range } });
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Error(`status ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
  return { get: (key) => read(key) };
};
