import { thrownText } from "../../load/thrown-text.js";
import type { CreateReporter, Output, Reporter, ReporterOptions } from "../../reporters/index.js";
import { safeLine } from "../../reporters/text/safe-text.js";
import type { RunEvent } from "../../results/index.js";
import { UsageError } from "../../runner/index.js";
import type { ReportFile } from "./report-file.js";

/** A reporter at work. When it fails, it is asked no more, and the run and the other reporters go on. */
export class Destination {
  readonly #name: string;
  readonly #reporter: Reporter | undefined;
  #failure: UsageError | undefined;

  /** @throws UsageError where what was made is no reporter */
  constructor(name: string, create: CreateReporter, output: Output, options: ReporterOptions) {
    this.#name = name;
    this.#reporter = this.#attempt(() => create(output, options));
    if (this.#attempt(() => this.#failure !== undefined || isReporter(this.#reporter)) !== false) return;
    throw new UsageError(
      `\`${name}\` is no reporter: what its default export returns has no method \`onEvent\`.`,
    );
  }

  onEvent(event: RunEvent): void {
    if (this.#failure === undefined) this.#attempt(() => this.#reporter?.onEvent(event));
  }

  /** @throws UsageError where the reporter failed */
  async finish(): Promise<void> {
    if (this.#failure !== undefined) throw this.#failure;
  }

  #attempt<T>(work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      const what = safeLine(thrownText(error), 400);
      this.#failure = new UsageError(`The reporter \`${this.#name}\` failed: ${what}.`);
      return undefined;
    }
  }
}

function isReporter(value: Partial<Reporter> | undefined): boolean {
  return typeof value?.onEvent === "function";
}

/** A reporter whose text goes into a file when the run is over. */
export class FileDestination extends Destination {
  readonly #file: ReportFile;
  readonly #written: string[];
  #ended = false;

  constructor(name: string, create: CreateReporter, file: ReportFile, options: ReporterOptions) {
    const written: string[] = [];
    super(name, create, fileOutput(written), options);
    this.#file = file;
    this.#written = written;
  }

  override onEvent(event: RunEvent): void {
    super.onEvent(event);
    if (event.type === "end") this.#ended = true;
  }

  /** @throws UsageError where the reporter failed, or the file cannot be written */
  override async finish(): Promise<void> {
    await super.finish();
    // A report without its end is no report, and would take the place of one.
    if (this.#ended) await this.#file.replace(this.#written.join(""));
  }
}

function fileOutput(written: string[]): Output {
  return {
    write: (text) => {
      written.push(text);
    },
    isTTY: false,
    columns: 100,
    color: false,
  };
}
