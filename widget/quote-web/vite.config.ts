import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/**
 * The page runs under a policy that knows this origin alone: nothing may stand inline, so small files stay files
 * and no polyfill is written into the page. File names carry their content's hash and may be kept for ever.
 */
export default defineConfig({
  plugins: [react()],
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
