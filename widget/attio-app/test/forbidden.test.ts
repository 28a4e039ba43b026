import path from "node:path";
import { describe, expect, it } from "vitest";

import { breachesFrom, compilerOptionsIn, entriesIn } from "../scripts/forbidden.js";

const root = path.dirname(import.meta.dirname);
const options = compilerOptionsIn(root);
const rulesBrokenBy = (fixture: string): readonly string[] =>
  breachesFrom([path.join(import.meta.dirname, "forbidden", fixture)], options).map(({ rule }) => rule);

describe("the search for what Attio's sandbox lacks", () => {
  it.each(["html-tag", "global", "window", "inner-html", "experimental", "unresolved"])(
    "finds a breach of the rule %s",
    (rule) => {
      expect(rulesBrokenBy(`${rule}.tsx`)).toContain(rule);
    },
  );

  it("finds every name that the sandbox lacks", () => {
    expect(rulesBrokenBy("global.tsx")).toEqual(Array(11).fill("global"));
  });

  it("finds an import of react-dom, whether or not the page's copy lies in a folder above", () => {
    expect(rulesBrokenBy("react-dom.tsx")).toContain("react-dom");
  });

  it("follows imports", () => {
    expect(rulesBrokenBy("behind-a-helper.tsx")).toEqual(["global"]);
  });

  it("stops at server functions, types and window.open", () => {
    expect(rulesBrokenBy("allowed.tsx")).toEqual([]);
  });

  it("starts from every extension and page", () => {
    expect(entriesIn(path.join(root, "src")).map((entry) => path.basename(path.dirname(entry)))).toEqual([
      "bng-quote",
      "create-bng-quote",
      "open-bng-editor",
      "settings",
    ]);
  });
});
