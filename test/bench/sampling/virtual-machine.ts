import type { SamplingOptions } from "../../../src/bench/sampling/contender.js";
import { type Random, randomFrom } from "../../../src/spec/index.js";

/** A machine whose time is made up: calls move its clock, by what they cost and by what disturbs it then. */
export class VirtualMachine {
  readonly random: Random;
  /** Milliseconds. */
  time = 0;
  /** What reading the clock costs, in milliseconds. */
  readonly clockMs = 0.0001;
  readonly #slowAt: (time: number) => number;

  /** @param slowAt how many times as long everything takes at a time */
  constructor(seed: number, slowAt: (time: number) => number = () => 1) {
    this.random = randomFrom(seed);
    this.#slowAt = slowAt;
  }

  readonly clock = () => {
    this.time += this.clockMs;
    return this.time;
  };

  /** A number that is about normal, of mean 0 and deviation 1. */
  noise(): number {
    let sum = -6;
    for (let i = 0; i < 12; i++) sum += this.random.below(1_000_000) / 1_000_000;
    return sum;
  }

  /** A call that costs so much, give or take a part of it. */
  costing(ms: number, jitter = 0.05): () => void {
    return () => {
      this.time += ms * Math.exp(jitter * this.noise()) * this.#slowAt(this.time);
    };
  }

  sampling(timeMs: number): SamplingOptions {
    return { clock: this.clock, random: this.random, timeMs, batchMs: 0.1 };
  }
}
