import type { ChildProcess } from "node:child_process";
import { getHeapStatistics } from "node:v8";
import type { Printed } from "../results/index.js";
import type { BenchJob } from "./bench/bench-job.js";
import { forkChild, heapLimit, ownGroup } from "./child-process.js";
import { descendantsOf } from "./descendants.js";
import { MemoryWatch } from "./memory-watch.js";
import type { ChildMessage, Envelope, Job, Stop } from "./messages.js";
import { addPrinted } from "./printed.js";
import { randomId } from "./random-id.js";
import { killAtEnd, leaveWill } from "./sudden-end.js";

/** How a child ended. */
export interface ChildEnd {
  exitCode: number | null;
  signal: string | null;
}

/** How much of what a store prints is kept, in characters. */
const keptOutput = 64 * 1024;

/** How long it is waited for the last output of a process that is gone, in milliseconds. */
const drainMs = 500;

/** A process that a store runs in, from the supervisor's side. */
export class Child {
  readonly #process: ChildProcess;
  readonly #token = randomId();
  /** The last of what the store printed to stdout and stderr. */
  output = "";
  /** The last of what came through the pipes; what is told in messages is not in it. */
  piped: Printed = { text: "" };
  /** The limit of the JavaScript heap there; without one of its own, that of this process. */
  readonly heapLimitBytes: number;
  /** How much memory the process takes. */
  readonly memory: MemoryWatch;
  /** Told of each message, and of how many were left in the file before it. */
  onMessage: (message: ChildMessage, left: number) => void = () => {};
  /** Settles when the process is gone. */
  readonly ended: Promise<ChildEnd>;

  /**
   * @param process the file that the process is to run, or a process that was started already
   * @param limitsHeap whether what it starts is to end when JavaScript's objects take more than any scenario needs
   */
  constructor(process: URL | ChildProcess, limitsHeap = false) {
    this.#process = process instanceof URL ? forkChild(process, limitsHeap) : process;
    this.heapLimitBytes = limitsHeap ? heapLimit * 2 ** 20 : getHeapStatistics().heap_size_limit;
    this.memory = new MemoryWatch(this.#process.pid);
    this.#process.stdout?.setEncoding("utf8").on("data", (text: string) => this.#read(text));
    this.#process.stderr?.setEncoding("utf8").on("data", (text: string) => this.#read(text));
    this.#process.on("message", (message: unknown) => {
      if (!isEnvelope(message) || message.token !== this.#token) return;
      this.#take(message.message, message.left);
    });
    const group = ownGroup ? this.#process.pid : undefined;
    const gone = killAtEnd({ group, kill: () => this.#killAll() });
    this.ended = new Promise((resolve) => {
      // "close" comes after the pipes have been read to their end; "error" where there was no process.
      this.#process.on("close", (exitCode, signal) => resolve({ exitCode, signal }));
      this.#process.on("error", () => resolve({ exitCode: null, signal: null }));
      // What the store has started may hold the pipes open, and goes with it.
      this.#process.on("exit", (exitCode, signal) => {
        this.#killAll();
        gone();
        setTimeout(() => resolve({ exitCode, signal }), drainMs).unref();
      });
    });
  }

  start(job: Omit<Job, "token"> | Omit<BenchJob, "token">): void {
    this.#process.send({ ...job, token: this.#token });
    // Only now: the child is busy anyway, and without a job it would have ended by itself.
    leaveWill();
  }

  /** Asks for the end of the job; what is told after that is still heard. */
  stop(): void {
    const message: Stop = { stop: true };
    if (this.#process.connected) this.#process.send(message);
  }

  /** Ends the process at once, whatever it is doing. */
  async kill(): Promise<void> {
    this.#killAll();
    await this.ended;
  }

  #killAll(): void {
    const { pid, exitCode, signalCode } = this.#process;
    const lives = pid !== undefined && exitCode === null && signalCode === null;
    const detached = lives ? descendantsOf(pid) : [];
    if (ownGroup && pid !== undefined) kill(-pid);
    this.#process.kill("SIGKILL");
    for (const one of detached) kill(one);
  }

  #read(text: string): void {
    this.piped = addPrinted(this.piped, { text });
    this.#keep(text);
  }

  #take(message: ChildMessage, left: number): void {
    if (message.type === "beat" && message.memory !== undefined) this.memory.note(message.memory);
    if (message.type === "printed") this.#keep(message.text);
    else this.onMessage(message, left);
  }

  #keep(text: string): void {
    this.output = (this.output + text).slice(-keptOutput);
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It is gone already.
  }
}

function isEnvelope(message: unknown): message is Envelope {
  return typeof message === "object" && message !== null && "token" in message && "message" in message;
}
