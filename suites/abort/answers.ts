import {
  attempt,
  type CallResult,
  NotApplicable,
  pattern,
  putEach,
  type Requirement,
  type Scenario,
} from "../../src/spec/index.js";
import type { Capability } from "../../src/store/index.js";
import { abortCall, everyMoment, type Moment } from "./aborting.js";
import { cancellation } from "./sources.js";

type Options = { signal: AbortSignal };

/** What is asked of a store that holds {@link keys}, and the only answer that there is. */
interface Question {
  capability: Capability;
  call: string;
  answer: number | boolean;
  ask(scenario: Scenario, options?: Options): unknown;
}

const size = 60;
const keys = Array.from({ length: 6 }, (_, i) => `answers/c/${i}`);
const [key = ""] = keys;

const questions: readonly Question[] = [
  {
    capability: "exists",
    call: `exists("${key}")`,
    answer: true,
    ask: ({ store }, options) => store.exists?.(key, options),
  },
  {
    capability: "getSize",
    call: `getSize("${key}")`,
    answer: size,
    ask: ({ store }, options) => store.getSize?.(key, options),
  },
  {
    capability: "getSizePrefix",
    call: 'getSizePrefix("answers")',
    answer: size * keys.length,
    ask: ({ store }, options) => store.getSizePrefix?.("answers", options),
  },
  {
    capability: "isEmpty",
    call: 'isEmpty("answers")',
    answer: false,
    ask: ({ store }, options) => store.isEmpty?.("answers", options),
  },
];

const isRight = (result: CallResult<unknown>, { answer }: Question) => result.ok && result.value === answer;

async function abortQuestion(scenario: Scenario, question: Question, moment: Moment): Promise<void> {
  const { result } = await abortCall(moment, (options) =>
    attempt(question.call, () => question.ask(scenario, options)),
  );
  if (!result.ok || isRight(result, question)) return scenario.judge({ standing: "right" });
  const call = `${question.call}, aborted ${moment.name}`;
  const args = { call, expected: `${question.answer}, or an error`, received: String(result.value) };
  scenario.judge({ standing: "wrong", label: call, failure: { code: "abort.wrong", args } });
}

/** Questions that their caller withdraws. */
export const answers: readonly Requirement[] = [
  {
    id: "abort.answers",
    level: "must",
    since: "1.0.0",
    title:
      "`exists`, `getSize`, `getSizePrefix` and `isEmpty` that are aborted answer what is so, or reject.",
    why: "A question that was given up and answered with no, or with 0, is taken for the word that nothing is there.",
    example: 'exists("c/0", { signal }), then abort() → true, or an error, and never false',
    sources: cancellation,
    dialects: ["zarr"],
    needs: ["set"],
    run: async (scenario) => {
      await putEach(
        scenario,
        keys.map((at, i) => [at, pattern(size, i)] as const),
      );
      const sound: Question[] = [];
      for (const question of questions.filter(({ capability }) => scenario.can(capability)))
        if (isRight(await attempt(question.call, () => question.ask(scenario)), question))
          sound.push(question);
      if (sound.length === 0)
        throw new NotApplicable("the store answers none of them where nobody aborts it");
      for (const moment of everyMoment)
        await Promise.all(sound.map((question) => abortQuestion(scenario, question, moment)));
    },
  },
];
