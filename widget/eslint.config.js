import js from "@eslint/js";
import hooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const syntax = [
  { selector: "TSEnumDeclaration", message: "Use a union of literals, not an enum." },
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: "Server text is text." },
];

export default tseslint.config(
  // The contract's types are generated; attio-app has its own workspace and rules.
  { ignores: ["target/", "**/dist/", "attio-app/", "quote-core/src/contract.ts"] },
  js.configs.recommended,
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "no-restricted-syntax": ["error", ...syntax],
    },
  },
  { files: ["quote-web/src/**"], extends: [hooks.configs.flat["recommended-latest"]] },
  {
    // Plain TypeScript that runs anywhere: no package at run time, no clock, chance or network of its own.
    files: ["quote-core/src/**"],
    rules: {
      "no-restricted-imports": ["error", { patterns: [{ regex: "^[^.]", message: "Nothing at run time." }] }],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random" },
        { object: "Date", property: "now" },
      ],
      "no-restricted-syntax": [
        "error",
        ...syntax,
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: "Time is an argument.",
        },
      ],
    },
  },
);
