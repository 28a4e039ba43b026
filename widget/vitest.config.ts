import { defineConfig } from "vitest/config";

/** Reports lie where Maven's lie, so that one count covers both. */
export default defineConfig({
  test: {
    reporters: ["default", "junit"],
    outputFile: { junit: "target/surefire-reports/TEST-widget.xml" },
    projects: [
      {
        test: { name: "quote-core", root: "quote-core", include: ["test/**/*.test.ts"] },
      },
      {
        extends: "quote-web/vite.config.ts",
        test: {
          name: "quote-web",
          root: "quote-web",
          include: ["test/**/*.test.{ts,tsx}"],
          environment: "jsdom",
        },
      },
    ],
  },
});
