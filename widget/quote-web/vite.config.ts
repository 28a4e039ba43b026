import react from "@vitejs/plugin-react";
import { gzipSync } from "node:zlib";
import { defineConfig, type Plugin } from "vite";

/** Most that all scripts of the page may weigh, as they are sent. */
const MOST_BYTES = 120 * 1024;

/** Ends the build where the page has become too heavy: weight is easiest to keep off before it is there. */
function weightLimit(): Plugin {
  return {
    name: "weight-limit",
    apply: "build",
    generateBundle(_options, bundle) {
      const scripts = Object.values(bundle).flatMap((part) => (part.type === "chunk" ? [part.code] : []));
      const weight = scripts.reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0);
      const words = `The scripts weigh ${String(weight)} bytes compressed; ${String(MOST_BYTES)} are allowed.`;
      if (weight > MOST_BYTES) this.error(words);
      else this.info(words);
    },
  };
}

/**
 * The page runs under a policy that knows this origin alone: nothing may stand inline, so small files stay files
 * and no polyfill is written into the page. File names carry their content's hash and may be kept for ever.
 */
export default defineConfig({
  plugins: [react(), weightLimit()],
  base: "/",
  build: {
    outDir: "dist",
    assetsDir: "assets",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
    reportCompressedSize: false,
  },
});
