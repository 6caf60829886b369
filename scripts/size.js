// Prints what the published package weighs, and puts it into the README.
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { importTypeScript } from "./import-typescript.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const { measurePackage, sizePlace, sizeText } = await importTypeScript("package-size.ts");
const text = sizeText(await measurePackage(root));
console.log(text);
const before = await readFile(`${root}README.md`, "utf8");
if (!sizePlace.test(before)) throw new Error("The README has no place for the size.");
await writeFile(`${root}README.md`, before.replace(sizePlace, text));
