// Writes the pages of docs/ that are made from declarations.
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { importTypeScript } from "./import-typescript.js";

const docs = fileURLToPath(new URL("../docs", import.meta.url));
const { generatedPages } = await importTypeScript("docs/pages.ts");
for (const [name, text] of Object.entries(generatedPages(docs))) await writeFile(`${docs}/${name}`, text);
