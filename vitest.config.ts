import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxConcurrency: 2,
    reporters: ["default", "./test/closing-line.ts"],
  },
});
