import type { Result } from "../../results/index.js";
import { type Check, callCheck, listCheck } from "./check.js";

/**
 * The script of a result with an end that tells by its exit code whether the store is still wrong: 1 while it is, 0
 * when it is not. Undefined where what the script prints does not tell.
 */
export function withVerdict(lines: readonly string[], result: Result): string[] | undefined {
  const last = lines.at(-1) ?? "";
  const before = lines.slice(0, -1);
  const [, wrong] = /^console\.log\("still wrong:", (.*)\);$/.exec(last) ?? [];
  if (/^process[.](lost|hung)$/.test(result.failure?.code ?? "")) return [...lines];
  if (wrong !== undefined) return [...before, ...told(wrong, before)];
  const [, call] = /^console\.log\(await ((?!Promise\b)\w+\..*)\);$/.exec(last) ?? [];
  if (call !== undefined) {
    const method = /^\w+\.(\w+)/.exec(call)?.[1] ?? "";
    return ended(before, [awaited("ended", call)], callCheck(result, method, lines));
  }
  const [, batch, member] = /^console\.log\(\(await (store\..*)\)\?\.\[(\d+)\]\);$/.exec(last) ?? [];
  if (batch !== undefined)
    return ended(before, [awaited("ended", `(await ${batch})?.[${member}]`)], callCheck(result, "", lines));
  const [, again] = /^console\.log\(second, await (store\..*)\);$/.exec(last) ?? [];
  if (again !== undefined) {
    const seen = [
      awaited("again", again),
      "const ended = isRight({ value: second }) ? again : { value: second };",
    ];
    return ended(before, seen, callCheck(result, "", lines), { checkFirst: true });
  }
  const [, listing] = /^for await \(const name of (store\..*)\) console\.log\(name\);$/.exec(last) ?? [];
  if (listing !== undefined) {
    const read = ["const names = [];", `for await (const name of ${listing}) names.push(name);`];
    const seen = [...read, "const ended = { value: names };"];
    return ended(before, seen, listCheck(result, before));
  }
  if (result.failure?.code === "call.timeout") return timed(lines);
  return result.failure?.code.startsWith("memory.") ? counted(lines) : undefined;
}

function awaited(name: string, call: string): string {
  return `const ${name} = await (async () => ${call})().then((value) => ({ value }), (error) => ({ error }));`;
}

function ended(
  before: readonly string[],
  seen: readonly string[],
  check: Check | undefined,
  { checkFirst = false } = {},
): string[] | undefined {
  if (check === undefined) return undefined;
  const made = checkFirst ? [...check.told, ...seen] : [...seen, ...check.told];
  return [
    ...before,
    ...made,
    'console.log("error" in ended ? String(ended.error) : ended.value);',
    ...told(check.broken, before),
  ];
}

/** A call that does not answer: the race says which of the two came first. */
function timed(lines: readonly string[]): string[] | undefined {
  const race = lines.findIndex((line) => line.startsWith("console.log(await Promise.race("));
  if (race === -1) return undefined;
  const [, raced] = /^console\.log\((await .*)\);$/.exec(lines[race] ?? "") ?? [];
  if (raced === undefined) return undefined;
  return [
    ...lines.slice(0, race),
    `const answer = ${raced};`,
    "console.log(answer);",
    ...told('typeof answer === "string" && answer.startsWith("no answer")'),
  ];
}

/** Memory that changed: each change that is printed is one too many. */
function counted(lines: readonly string[]): string[] | undefined {
  const from = lines.indexOf("const before = memory.slice();");
  if (from === -1) return undefined;
  const changed = lines.slice(from).map((line) => line.replaceAll("console.log(", "changes.push("));
  return [
    ...lines.slice(0, from),
    "const changes = [];",
    ...changed,
    'console.log(changes.join("\\n"));',
    ...told("changes.length > 0"),
  ];
}

function told(broken: string, before: readonly string[] = []): string[] {
  // Where a write was done or refused otherwise, what is owed after it is another.
  const noted = before.some((line) => line.startsWith("let otherwise = false;"));
  return [
    noted ? `const broken = !otherwise && (\n  ${broken}\n);` : `const broken =\n  ${broken};`,
    'console.log(broken ? "STILL BROKEN" : "NOT SEEN: the store is mended, or it takes more than these calls");',
    // Timers and sockets of the store may go on.
    "process.exit(broken ? 1 : 0);",
  ];
}
