import fs from "node:fs";
import path from "node:path";
import ts from "typescript";

/**
 * Client code runs in Attio's sandbox, which offers no document and no network. Attio's build does not notice code that
 * needs them, and such code fails only when it is used, so it is looked for here.
 *
 * @typedef {{ readonly file: string, readonly line: number, readonly rule: string, readonly found: string }} Breach
 */

/** Names that mean nothing in the sandbox, or open a way around these rules. */
const GLOBALS = new Set(
  (
    "fetch XMLHttpRequest WebSocket EventSource document localStorage sessionStorage process eval Function " +
    "globalThis"
  ).split(" "),
);

/** @type {readonly { readonly rule: string, readonly breaks: (node: ts.Node) => boolean }[]} */
const RULES = [
  { rule: "html-tag", breaks: isHtmlTag },
  { rule: "global", breaks: (node) => isValueName(node) && GLOBALS.has(node.text) },
  { rule: "window", breaks: isWindowBeyondOpen },
  { rule: "inner-html", breaks: (node) => isAnyText(node) && node.text === "dangerouslySetInnerHTML" },
  { rule: "react-dom", breaks: (node) => /^react-dom($|\/)/.test(importedBy(node) ?? "") },
  { rule: "experimental", breaks: (node) => isAnyText(node) && /^experimental_/i.test(node.text) },
];

/**
 * Every breach in the files that the entries reach by imports, those of server functions left out.
 *
 * @param {readonly string[]} entries
 * @param {ts.CompilerOptions} options how imports are resolved
 * @returns {Breach[]}
 */
export function breachesFrom(entries, options) {
  const waiting = [...entries];
  /** @type {Set<string>} */
  const seen = new Set();
  /** @type {Breach[]} */
  const breaches = [];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const source = ts.createSourceFile(file, fs.readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
    for (const node of nodesOf(source)) {
      const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
      for (const { rule, breaks } of RULES) {
        if (breaks(node)) breaches.push({ file, line, rule, found: node.getText(source).slice(0, 80) });
      }
      const specifier = importedBy(node);
      if (specifier === undefined) continue;
      const next = resolved(specifier, file, options);
      if (next === undefined) breaches.push({ file, line, rule: "unresolved", found: specifier });
      else if (isOurs(next) && !isServer(next)) waiting.push(next);
    }
  }
  return breaches;
}

/**
 * The files that Attio starts client code from.
 *
 * @param {string} folder
 * @returns {string[]}
 */
export function entriesIn(folder) {
  return fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /^(extension|page)\.tsx$/.test(path.basename(name)))
    .map((name) => path.join(folder, name))
    .sort();
}

/**
 * @param {string} folder that holds a tsconfig.json
 * @returns {ts.CompilerOptions}
 */
export function compilerOptionsIn(folder) {
  const file = path.join(folder, "tsconfig.json");
  const { config } = ts.readConfigFile(file, (name) => ts.sys.readFile(name));
  return ts.parseJsonConfigFileContent(config, ts.sys, folder).options;
}

/** @param {ts.Node} node @returns {Generator<ts.Node>} */
function* nodesOf(node) {
  yield node;
  for (const child of node.getChildren()) yield* nodesOf(child);
}

/** @param {ts.Node} node */
function isHtmlTag(node) {
  if (!ts.isJsxOpeningElement(node) && !ts.isJsxSelfClosingElement(node)) return false;
  return ts.isIdentifier(node.tagName) && /^[a-z]/.test(node.tagName.text);
}

/** @param {ts.Node} node */
function isWindowBeyondOpen(node) {
  if (!isValueName(node) || node.text !== "window") return false;
  const parent = node.parent;
  return !(
    ts.isPropertyAccessExpression(parent) &&
    parent.expression === node &&
    parent.name.text === "open"
  );
}

/**
 * A name that stands for a value of its own, not for a member of something or for a type.
 *
 * @param {ts.Node} node
 * @returns {node is ts.Identifier}
 */
function isValueName(node) {
  if (!ts.isIdentifier(node)) return false;
  const parent = node.parent;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodSignature(parent)) {
    return parent.name !== node;
  }
  return !ts.isTypeReferenceNode(parent) && !ts.isQualifiedName(parent) && !ts.isJsxAttribute(parent);
}

/**
 * @param {ts.Node} node
 * @returns {node is ts.Identifier | ts.StringLiteral | ts.NoSubstitutionTemplateLiteral}
 */
function isAnyText(node) {
  return ts.isIdentifier(node) || ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node);
}

/**
 * What the node imports at run time.
 *
 * @param {ts.Node} node
 * @returns {string | undefined}
 */
function importedBy(node) {
  if (ts.isImportDeclaration(node) && node.importClause?.isTypeOnly !== true)
    return text(node.moduleSpecifier);
  if (ts.isExportDeclaration(node) && !node.isTypeOnly && node.moduleSpecifier !== undefined) {
    return text(node.moduleSpecifier);
  }
  const isCall = ts.isCallExpression(node) && node.arguments.length > 0;
  if (
    isCall &&
    (node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === "require")
  ) {
    return text(node.arguments[0]);
  }
  return undefined;
}

/** @param {ts.Node | undefined} node */
function text(node) {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;
}

/** @param {string} specifier @param {string} from @param {ts.CompilerOptions} options */
function resolved(specifier, from, options) {
  return ts.resolveModuleName(specifier, from, options, ts.sys).resolvedModule?.resolvedFileName;
}

/** @param {string} file */
function isOurs(file) {
  return !file.split(path.sep).includes("node_modules") && !file.endsWith(".d.ts");
}

/** @param {string} file */
function isServer(file) {
  return file.endsWith(".server.ts");
}
