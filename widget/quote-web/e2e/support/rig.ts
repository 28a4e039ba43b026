import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { start, type Child } from "./children";

/**
 * What the build hands in: `E2E_JAVA`, the Java to run with, and `E2E_CLASSPATH`, where the fake of the CRM lies. By hand,
 * `java` of the path serves, and journeys that need the fake say that it is missing.
 */
const java = process.env["E2E_JAVA"] ?? "java";
const app = fileURLToPath(new URL("../../../../bootstrap/target/app/bng-bootstrap.jar", import.meta.url));

/** The service as it ships, in a process of its own. */
export interface Service extends Child {
  readonly url: string;
}

/** The settings of stores of its own for one service, where the build gives some out; else it keeps all in memory. */
async function stores(): Promise<Readonly<Record<string, string>>> {
  const tap = process.env["E2E_STORES"];
  return tap === undefined ? {} : ((await (await fetch(tap)).json()) as Record<string, string>);
}

/** Starts the service on a free port of the loopback address. */
export async function service(env: Readonly<Record<string, string>> = {}): Promise<Service> {
  const child = await start(
    java,
    ["-jar", app, "serve", "--port", "0"],
    { ...(await stores()), ...env },
    /listening on (http:\/\/[\d.:]+)/,
  );
  return { ...child, url: child.said };
}

/** Runs a command of the program to its end, and hands back what it printed. */
export async function command(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<string> {
  const ended = await promisify(execFile)(java, ["-jar", app, ...args], { env: { ...process.env, ...env } });
  return ended.stdout.trim();
}

/** The strict fake of Attio, with a company and a deal in its workspace. */
export interface Attio extends Child {
  readonly url: string;
  readonly company: string;
}

export async function attio(token: string): Promise<Attio> {
  const path = process.env["E2E_CLASSPATH"];
  if (path === undefined) throw new Error("E2E_CLASSPATH must say where the fake of Attio lies.");
  const main = "uk.bng.adapter.crm.attio.fake.StrictAttioMain";
  const args = ["-cp", path, main, "--port", "0", "--seed", "demo", "--token", token];
  const child = await start(java, args, {}, /^(http:\S+)\n[^]*^deal \S+\n/m);
  const company = /^company (\S+)$/m.exec(child.printed())?.[1] ?? "";
  return { ...child, url: child.said, company };
}
