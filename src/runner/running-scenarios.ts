import type { WorkEvent } from "./work-event.js";

/** The calls that a scenario has made so far as a script; nothing where there is none. */
export type ScriptSoFar = () => string | undefined;

const noScript: ScriptSoFar = () => undefined;

/** Which scenarios are running, with the calls that they have made so far. */
export class RunningScenarios {
  readonly #ids = new Set<string>();
  readonly #scripts = new Map<string, ScriptSoFar>();
  #lastScript = noScript;

  get ids(): string[] {
    return [...this.#ids];
  }

  follow(event: WorkEvent): void {
    if (event.type === "scenario-start") this.#ids.add(event.requirement);
    if (event.type !== "result") return;
    this.#ids.delete(event.result.requirement);
    this.#scripts.delete(event.result.requirement);
  }

  followCalls(requirement: string, script: ScriptSoFar): void {
    this.#scripts.set(requirement, script);
    this.#lastScript = script;
  }

  /** The calls of one that is running and has made some, else of the last one that began. */
  script(): string | undefined {
    return this.ids.map((id) => this.#scripts.get(id)?.()).find((each) => each) ?? this.#lastScript();
  }

  /** Lets go of the last one, which may be over and have left much. */
  forgetLast(): void {
    this.#lastScript = noScript;
  }
}
