import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/**
 * The journeys through the page in a real browser, against the real service. Not part of `npm test`: the service must
 * have been built. One file after the other, since each starts a browser and services of its own.
 */
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    name: "page",
    include: ["e2e/**/*.e2e.ts"],
    globalSetup: ["e2e/support/shared.ts"],
    reporters: ["default", "junit"],
    outputFile: {
      junit: fileURLToPath(new URL("../../target/failsafe-reports/TEST-page.xml", import.meta.url)),
    },
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000, interval: 100 } },
  },
});
