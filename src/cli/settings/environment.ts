import type { Command, Option } from "commander";
import { nearest } from "../../load/nearest.js";
import { UsageError } from "../../runner/index.js";
import type { Terminal } from "../terminal.js";

const prefix = "ZARR_STORE_CONFORM_";

/** What is asked for at the moment is no setting; colours have variables of their own, which other programs heed too. */
const flagsAlone = ["color", "help", "updateBaseline", "reason", "writeRepro", "failed", "watch", "profile"];

const on = /^(1|true|yes|on)$/i;
const off = /^(0|false|no|off)$/i;

/**
 * What the environment says in the place of flags: `ZARR_STORE_CONFORM_TIMEOUT=100` for `--timeout 100`. A list
 * is separated by commas; an empty variable says nothing.
 *
 * @throws UsageError for a variable that stands for no flag, and for a switch that is neither on nor off
 */
export function environmentFlags(run: Command, env: Terminal["env"]): Record<string, unknown> {
  const settings = run.options.filter((option) => !flagsAlone.includes(option.attributeName()));
  const options = new Map(settings.map((option) => [variableOf(option), option]));
  const valued = settings.filter((option) => option.required);
  const given = Object.entries(env).filter(([name, value]) => name.startsWith(prefix) && value);
  const flags = given.map(([name, value = ""]) => {
    const option = options.get(name);
    if (option === undefined) throw unknownVariable(name, [...options.keys()]);
    // `--config <file>` and `--no-config` share a variable.
    const other = option.negate ? valued.find((one) => variableOf(one) === name) : undefined;
    return [option.attributeName(), givenValue(other && !isSwitch(value) ? other : option, value)];
  });
  return Object.fromEntries(flags);
}

/** The variable that stands for a flag, by the name that its value has in the program. */
export function variableNamed(attribute: string): string {
  return prefix + attribute.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

function variableOf(option: Option): string {
  return variableNamed(option.attributeName());
}

function givenValue(option: Option, value: string): unknown {
  if (option.isBoolean() || option.negate) return switchOf(option, value);
  // A pattern may hold a comma.
  if (["grep", "grepInvert"].includes(option.attributeName())) return [value];
  return option.parseArg ? value.split(",").map((part) => part.trim()) : value;
}

function isSwitch(value: string): boolean {
  return on.test(value) || off.test(value);
}

function switchOf(option: Option, value: string): boolean {
  if (on.test(value)) return true;
  if (off.test(value)) return false;
  throw new UsageError(`\`${variableOf(option)}=${value}\`: give true or false.`);
}

function unknownVariable(name: string, known: readonly string[]): UsageError {
  const [meant] = nearest(name, known);
  const advice = meant === undefined ? `Known are ${known.join(", ")}.` : `Did you mean \`${meant}\`?`;
  return new UsageError(`The variable \`${name}\` stands for no option. ${advice}`);
}
