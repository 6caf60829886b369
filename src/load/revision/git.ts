import { execFile } from "node:child_process";

/** What a caller's own git, such as a hook, has said of its repository. */
const ofCaller = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY"];

/** Runs git in a directory and resolves to what it prints; undefined where it fails or is not there. */
export function git(
  directory: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string | undefined> {
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofCaller.includes(name)));
  const options = { cwd: directory, env: { ...own, ...env }, maxBuffer: 16 * 1024 * 1024 };
  return new Promise((resolve) => {
    execFile("git", args, options, (error, stdout) => resolve(error ? undefined : stdout.trimEnd()));
  });
}

/** The commit that a revision names in the repository that a directory lies in; undefined where it names none. */
export async function commitOf(directory: string, revision: string): Promise<string | undefined> {
  // What begins with a dash would be an option.
  if (revision.startsWith("-")) return undefined;
  return git(directory, ["rev-parse", "--verify", "--quiet", `${revision}^{commit}`]);
}
