import { defineConfig } from "vitest/config";

/** Reports lie where Maven's lie, so that one count covers both. */
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    reporters: ["default", "junit"],
    outputFile: { junit: "target/surefire-reports/TEST-widget.xml" },
  },
});
