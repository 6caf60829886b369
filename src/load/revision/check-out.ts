import { realpathSync } from "node:fs";
import { lstat, mkdir, mkdtemp, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { LoadError } from "../load-error.js";
import { removeTree } from "../remove-tree.js";
import { parseSpecifier } from "../specifier.js";
import { commitOf, git } from "./git.js";

/** A module as it was at a revision, in a copy of its repository. */
export interface CheckedOut extends AsyncDisposable {
  /** The absolute path of the module in the copy. */
  file: string;
  commit: string;
}

/**
 * Checks a revision out aside, whole, since the module may import its neighbours; packages are those that are
 * installed now. The repository, its index and its work tree stay as they are.
 *
 * @param specifier the module as it is now; its path
 * @throws LoadError where it is no path in a repository, or was not there at that revision
 */
export async function checkOut(specifier: string, revision: string, cwd: string): Promise<CheckedOut> {
  const file = moduleFile(specifier, cwd);
  const top = file && (await git(path.dirname(file), ["rev-parse", "--show-toplevel"]));
  if (file === undefined || top === undefined) {
    const text = `\`${specifier}\` is no file in a git repository, of which \`${revision}\` could be checked out.`;
    throw new LoadError("no-such-file", text);
  }
  const commit = await commitOf(top, revision);
  if (commit === undefined)
    throw new LoadError("no-such-file", `\`${revision}\` is no commit of \`${top}\`.`);
  const name = path.relative(realpathSync(top), file);
  const inTree = name.split(path.sep).join("/");
  if ((await git(top, ["cat-file", "-e", `${commit}:${inTree}`])) === undefined) {
    const text = `There is no \`${inTree}\` in \`${revision}\` (${commit.slice(0, 8)}): name a revision in which it is committed.`;
    throw new LoadError("no-such-file", text);
  }
  const place = await mkdtemp(path.join(realpathSync(tmpdir()), "zarr-store-conform-"));
  const dispose = () => removeTree(place);
  try {
    const copy = path.join(place, "copy");
    await copyTree(top, commit, copy, path.join(place, "index"));
    await linkPackages(path.dirname(file), realpathSync(top), copy);
    return { file: path.join(copy, name), commit, [Symbol.asyncDispose]: dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

function moduleFile(specifier: string, cwd: string): string | undefined {
  const named = parseSpecifier(specifier, cwd);
  const file =
    named.kind === "bare" ? path.resolve(cwd, named.name) : "path" in named ? named.path : undefined;
  if (file === undefined) return undefined;
  try {
    return realpathSync(file);
  } catch {
    return undefined;
  }
}

/** With an index of its own, git touches neither the repository's nor its work tree. */
async function copyTree(top: string, commit: string, copy: string, index: string): Promise<void> {
  const env = { GIT_INDEX_FILE: index };
  const read = await git(top, ["read-tree", commit], env);
  const written =
    read === undefined
      ? undefined
      : await git(top, ["checkout-index", "--all", `--prefix=${copy}${path.sep}`], env);
  if (written === undefined)
    throw new LoadError("import-failed", `git could not check out \`${commit}\` of \`${top}\`.`);
}

/** The packages that the module sees from where it is are linked to where it sees them from the copy. */
async function linkPackages(from: string, top: string, copy: string): Promise<void> {
  for (let directory = from; ; directory = path.dirname(directory)) {
    const inCopy = path.relative(top, directory);
    const isAbove = inCopy.startsWith("..");
    const packages = path.join(directory, "node_modules");
    const place = path.join(isAbove ? path.dirname(copy) : path.join(copy, inCopy), "node_modules");
    if ((await exists(packages)) && !(await exists(place))) {
      await mkdir(path.dirname(place), { recursive: true });
      await symlink(packages, place, "junction");
    }
    if (directory === path.dirname(directory)) return;
  }
}

async function exists(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}
