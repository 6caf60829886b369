import { notesOtherwise } from "./otherwise.js";
import { verdictSource } from "./seen.js";

/** So many rounds are made, each on a store of its own, and for so many milliseconds at the most. */
const [rounds, mostMs] = [100, 15_000];

/** Calls that set `answer` and `wrong`, again and again until they show what is looked for. */
export function roundsSource(made: readonly string[]): string[] {
  return [
    begun,
    "const tryOnce = async (round) => {",
    "  const { store, context } = await make();",
    ...(notesOtherwise(made) ? ["  otherwise = false;"] : []),
    ...made.map(indented),
    ...(notesOtherwise(made) ? ["  wrong &&= !otherwise;"] : []),
    "};",
    `for (let round = 0; round < ${rounds} && !wrong && performance.now() < ${mostMs}; round++) await tryOnce(round);`,
    ...ended,
  ];
}

/** The same once, where timing plays no part. */
export function onceSource(made: readonly string[]): string[] {
  return [begun, ...made, ...ended];
}

/** Whether calls may go otherwise another time. */
export function isOfMoments(made: readonly string[]): boolean {
  return made.some((line) => line.includes("start([") || line.includes("aborting(round)"));
}

const begun = 'let [answer, wrong] = ["", false];';
const ended = ["console.log(answer.slice(0, 500));", verdictSource("wrong")];

/** A line inside a function. */
export function indented(line: string): string {
  return line.replaceAll(/^(?=.)/gm, "  ");
}

/**
 * Makes a call when others have ended: what `start` does in a script. From the second round on it waits for some steps
 * of promises more, since what goes wrong may depend on when calls meet.
 */
export const startSource = [
  "const expect = (found, ...owed) => {",
  "  if (owed.includes(found)) return;",
  "  wrong = true;",
  '  console.log(found.slice(0, 200) + ", where this was owed: " + owed[0].slice(0, 200));',
  "};",
  "let started = 0;",
  "const start = async (after, call) => {",
  "  const steps = round === 0 ? 0 : (round * 7 + started++ * 5) % 23;",
  "  await Promise.allSettled(after);",
  "  for (let step = 0; step < steps; step++) await undefined;",
  "  return await call();",
  "};",
];

/** Waits until whatever aborts a read has done so, before what it gave is looked at. */
export const settledSource = [
  "const settled = async (reading) => {",
  "  const answer = await reading;",
  "  await new Promise((resolve) => setTimeout(resolve, 4));",
  "  return answer;",
  "};",
].join("\n");

/** A signal that is aborted at another moment in each round: what `aborting` makes in a script. */
export const abortingSource = [
  "const aborting = (round) => {",
  "  const controller = new AbortController();",
  '  const reason = Object.assign(new Error("no longer needed"), { name: "Withdrawn" });',
  "  const abort = () => controller.abort(reason);",
  "  if (round % 6 === 0) abort();",
  "  else if (round % 6 === 1) setTimeout(abort, 2);",
  "  else if (round % 6 === 2) setTimeout(abort, 0);",
  "  else {",
  "    let steps = [1, 8, 24][(round % 6) - 3] + Math.floor(round / 6);",
  "    const step = () => (steps-- > 0 ? queueMicrotask(step) : abort());",
  "    step();",
  "  }",
  "  return controller.signal;",
  "};",
].join("\n");
