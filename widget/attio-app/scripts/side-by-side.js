import { Buffer } from "node:buffer";
import { spawn } from "node:child_process";

/*
 * Runs rows of npm scripts beside each other, since a build machine has more than one core: each argument is a row,
 * `lint,test`, whose scripts follow one another until one fails. What a script says is printed when it has ended.
 */
const rows = process.argv.slice(2).map((row) => row.split(","));
const passed = await Promise.all(rows.map(passes));
process.exitCode = passed.every(Boolean) ? 0 : 1;

/** @param {readonly string[]} scripts */
async function passes(scripts) {
  for (const script of scripts) {
    if (!(await run(script))) return false;
  }
  return true;
}

/** @param {string} script @returns {Promise<boolean>} */
function run(script) {
  return new Promise((resolve) => {
    const child = spawn("npm", ["run", "--silent", script], { stdio: ["ignore", "pipe", "pipe"] });
    /** @type {Buffer[]} */
    const said = [];
    child.stdout.on("data", (chunk) => said.push(chunk));
    child.stderr.on("data", (chunk) => said.push(chunk));
    child.on("error", () => resolve(false));
    child.on("close", (code) => {
      process.stdout.write(`${script}: ${code === 0 ? "passed" : "FAILED"}\n`);
      process.stdout.write(Buffer.concat(said));
      resolve(code === 0);
    });
  });
}
