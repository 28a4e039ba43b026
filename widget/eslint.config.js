import js from "@eslint/js";
import tseslint from "typescript-eslint";

export default tseslint.config({ ignores: ["target/", "dist/"] }, js.configs.recommended, {
  files: ["**/*.ts", "**/*.tsx"],
  extends: [tseslint.configs.strictTypeChecked],
  languageOptions: { parserOptions: { projectService: true } },
  rules: {
    "no-restricted-syntax": [
      "error",
      { selector: "TSEnumDeclaration", message: "Use a union of literals, not an enum." },
    ],
  },
});
