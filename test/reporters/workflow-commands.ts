/** A command that GitHub's runner found in a log. */
export interface FoundCommand {
  command: string;
  properties: Record<string, string>;
  data: string;
}

const known = [
  "error",
  "warning",
  "notice",
  "debug",
  "group",
  "endgroup",
  "add-mask",
  "stop-commands",
  "set-output",
  "save-state",
  "echo",
  "add-matcher",
];

/**
 * The commands that the runner finds in a log, in both forms: `::name a=b::data` at the beginning of a line,
 * `##[name a=b]data` anywhere in it.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function commandsIn(log: string): FoundCommand[] {
  return log.split(/\r\n|\n|\r/).flatMap((line) => {
    const newer = /^\s*::(.+?)::(.*)$/.exec(line);
    const older = /##\[(.*?)\](.*)$/.exec(line);
    return (newer && commandOf(newer, ",")) ?? (older && commandOf(older, ";")) ?? [];
  });
}

function commandOf([, info = "", data = ""]: RegExpExecArray, separator: string): FoundCommand | undefined {
  const [command = "", ...rest] = info.split(" ");
  if (!known.includes(command)) return undefined;
  const pairs = rest
    .join(" ")
    .split(separator)
    .filter((pair) => pair.includes("="));
  const properties = pairs.map((pair) => {
    const at = pair.indexOf("=");
    return [pair.slice(0, at).trim(), decode(pair.slice(at + 1), ["0D", "0A", "3A", "2C", "25"])];
  });
  return { command, properties: Object.fromEntries(properties), data: decode(data, ["0D", "0A", "25"]) };
}

function decode(text: string, codes: string[]): string {
  return codes.reduce(
    (decoded, code) => decoded.replaceAll(`%${code}`, String.fromCharCode(Number.parseInt(code, 16))),
    text,
  );
}
