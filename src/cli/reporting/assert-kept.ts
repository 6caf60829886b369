import path from "node:path";
import { UsageError } from "../../runner/index.js";

/**
 * Makes sure that no report takes the place of a file that the command reads.
 *
 * @param read the files, relative to `cwd` or absolute, by what each of them is, for messages
 * @throws UsageError that names the reporter and the file
 */
export function assertKept(
  reporters: readonly { name: string; file?: string | undefined }[],
  read: Readonly<Record<string, readonly (string | undefined)[]>>,
  cwd: string,
): void {
  const roles = Object.entries(read).flatMap(([role, files]) =>
    files.flatMap((file) => (file === undefined ? [] : [[path.resolve(cwd, file), role] as const])),
  );
  const roleOf = new Map(roles);
  for (const { name, file } of reporters) {
    const role = file === undefined ? undefined : roleOf.get(path.resolve(cwd, file));
    if (role === undefined) continue;
    throw new UsageError(`\`${name}\` would write over \`${file}\`, which is ${role}: name another file.`);
  }
}
