import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const source = fileURLToPath(new URL("./slowed-store.js", import.meta.url));

/** Makes a module for each number of reads of which one is made twice, and one, `base`, to compare them with. */
export async function writeStores(everies) {
  const folder = await mkdtemp(join(tmpdir(), "accuracy-"));
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  const write = async (name, every) => {
    await mkdir(join(folder, name));
    await cp(source, join(folder, name, "slowed-store.js"));
    const text = `import { SlowedStore } from "./slowed-store.js";\nexport default () => new SlowedStore(${every});\n`;
    await writeFile(join(folder, name, "store.js"), text);
  };
  await write("base", 0);
  for (const every of everies) await write(String(every), every);
  return { folder, remove: () => rm(folder, { recursive: true }) };
}
