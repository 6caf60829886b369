import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: [
      // Other runtimes are downloaded first: `npm run test:runtimes`.
      ...(process.env.RUNTIMES ? [] : ["test/runtimes/**"]),
    ],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxConcurrency: 2,
    // By default one of two cores would be left to itself.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Races of real threads and timers decide some verdicts; a machine that is busy must not.
    retry: process.env.CI ? 4 : 0,
    reporters: ["default", "./test/closing-line.ts"],
  },
});
