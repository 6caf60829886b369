import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

/** A piece of code in a page. */
export interface Snippet {
  /** `yaml`, `sh`, … */
  language: string;
  /** The heading it lies under. */
  heading: string;
  text: string;
}

/** The pieces of code in `docs/ci.md`, in order. */
export function ciSnippets(): Snippet[] {
  const page = readFileSync(fileURLToPath(new URL("../../docs/ci.md", import.meta.url)), "utf8");
  return page.split(/^## /m).flatMap((section) => {
    const heading = section.slice(0, section.indexOf("\n"));
    return [...section.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = "", text = ""]) => {
      return { language, heading, text };
    });
  });
}

/** How the program is called in a text: the words of each call, with lines that go on joined. */
export function callsIn(text: string): string[][] {
  const joined = text.replace(/\\\n\s*/g, " ");
  return [...joined.matchAll(/npx (?:--yes )?zarr-store-conform (.*)$/gm)].map(([, words = ""]) =>
    words.trim().split(/\s+/),
  );
}

/** A step of a workflow. */
export interface Step {
  name?: string;
  uses?: string;
  with?: Record<string, string>;
  run?: string;
}

/** The steps of all jobs of a workflow. */
export function stepsOf({ text }: Snippet): Step[] {
  const { jobs } = parse(text) as { jobs: Record<string, { steps: Step[] }> };
  return Object.values(jobs).flatMap((job) => job.steps);
}
