import path from "node:path";

import { breachesFrom, compilerOptionsIn, entriesIn } from "./forbidden.js";

const root = path.dirname(import.meta.dirname);
const entries = entriesIn(path.join(root, "src"));
const breaches = breachesFrom(entries, compilerOptionsIn(root));

for (const { file, line, rule, found } of breaches) {
  console.error(`${path.relative(root, file)}:${line}  ${rule}: ${found}`);
}
if (entries.length === 0) console.error("There is no extension.tsx and no page.tsx below src.");
if (breaches.length > 0 || entries.length === 0) process.exit(1);
