import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

/** What the published package weighs. */
export interface PackageSize {
  /** Bytes of the tarball. */
  packed: number;
  /** Bytes of its files. */
  unpacked: number;
  files: number;
  /** How many dependencies of its own it has. */
  dependencies: number;
  /** How many packages are installed for them. */
  installed: number;
}

/** Where the sentence stands in the README. */
export const sizePlace = /(?<=<!-- size: npm run size -->\n).*(?=\n<!-- \/size -->)/;

/** Measures the package as it is built, in the folder `root` of the project. */
export async function measurePackage(root: string): Promise<PackageSize> {
  const args = ["pack", "--dry-run", "--json", "--ignore-scripts"];
  const { stdout } = await promisify(execFile)("npm", args, { cwd: root, maxBuffer: 64 * 1024 * 1024 });
  const [packed] = JSON.parse(stdout) as [{ size: number; unpackedSize: number; entryCount: number }];
  const lock = JSON.parse(await readFile(`${root}/package-lock.json`, "utf8")) as LockFile;
  const { "": own, ...others } = lock.packages;
  return {
    packed: packed.size,
    unpacked: packed.unpackedSize,
    files: packed.entryCount,
    dependencies: Object.keys(own.dependencies).length,
    installed: Object.values(others).filter(({ dev, devOptional }) => !dev && !devOptional).length,
  };
}

interface LockFile {
  packages: { "": { dependencies: Record<string, string> } } & Record<
    string,
    { dev?: boolean; devOptional?: boolean }
  >;
}

/** The sentence in the README. */
export function sizeText({ packed, unpacked, files, dependencies, installed }: PackageSize): string {
  return (
    `${kilobytes(packed)} to download, ${kilobytes(unpacked)} unpacked, ${files} files; ` +
    `${dependencies} dependencies, with theirs ${installed} packages.`
  );
}

/** The figures in a sentence that `sizeText` made. */
export function parseSizeText(text: string): PackageSize {
  const numbers = [...text.matchAll(/\d[\d,]*/g)].map(([number]) => Number(number.replaceAll(",", "")));
  const [packed = 0, unpacked = 0, files = 0, dependencies = 0, installed = 0] = numbers;
  return { packed: packed * 1000, unpacked: unpacked * 1000, files, dependencies, installed };
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000).toLocaleString("en")} kB`;
}
