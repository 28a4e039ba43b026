import { fileURLToPath } from "node:url";
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

/** Starts the service on a free port of the loopback address. */
export async function service(env: Readonly<Record<string, string>> = {}): Promise<Service> {
  const child = await start(
    java,
    ["-jar", app, "serve", "--port", "0"],
    env,
    /listening on (http:\/\/[\d.:]+)/,
  );
  return { ...child, url: child.said };
}

/** Runs a command of the program and hands back what it printed. */
export async function command(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<string> {
  const child = await start(java, ["-jar", app, ...args], env, /([\s\S]*\n)/);
  return child.printed();
}

/** The strict fake of Attio, with a workspace in which the quote object is installed. */
export async function attio(...options: readonly string[]): Promise<Service> {
  const path = process.env["E2E_CLASSPATH"];
  if (path === undefined) throw new Error("E2E_CLASSPATH must say where the fake of Attio lies.");
  const main = "uk.bng.adapter.crm.attio.fake.StrictAttioMain";
  const child = await start(
    java,
    ["-cp", path, main, "--port", "0", ...options],
    {},
    /(http:\/\/[\d.]+:\d+)/,
  );
  return { ...child, url: child.said };
}
