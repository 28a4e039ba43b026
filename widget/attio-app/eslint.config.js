import js from "@eslint/js";
import attio from "attio/lint";
import hooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

export default tseslint.config(
  // The fixtures are breaches on purpose; the rest is generated.
  { ignores: [".attio/", "dist/", "test/forbidden/"] },
  js.configs.recommended,
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: ["tsconfig.json", "test/tsconfig.json"] } },
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: "TSEnumDeclaration", message: "Use a union of literals, not an enum." },
      ],
    },
  },
  {
    files: ["src/**"],
    extends: [hooks.configs.flat["recommended-latest"]],
    plugins: { attio: { rules: attio.rules } },
    rules: Object.fromEntries(Object.keys(attio.rules).map((rule) => [`attio/${rule}`, "error"])),
  },
  {
    // One module speaks to the network, so that one place decides where a key may go.
    files: ["src/**"],
    ignores: ["src/server/backend.ts"],
    rules: { "no-restricted-globals": ["error", "fetch"] },
  },
  { files: ["scripts/**/*.js"], languageOptions: { globals: { console: "readonly", process: "readonly" } } },
);
