import path from "node:path";
import { defineConfig } from "vitest/config";

const stub = (name: string): string => path.join(import.meta.dirname, "test/stubs", name);

/** Reports lie where Maven's lie, so that one count covers both. */
export default defineConfig({
  resolve: {
    // The package has types alone: Attio hands in the rest when the app runs.
    alias: [
      { find: /^attio\/client$/, replacement: stub("client.tsx") },
      { find: /^attio\/server$/, replacement: stub("server.ts") },
      { find: /^attio$/, replacement: stub("root.ts") },
    ],
  },
  test: {
    include: ["test/*.test.ts"],
    // A machine that does much else at once is no reason to fail.
    testTimeout: 30_000,
    reporters: ["default", "junit"],
    outputFile: { junit: "../target/surefire-reports/TEST-attio-app.xml" },
  },
});
