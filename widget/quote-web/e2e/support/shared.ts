import type { TestProject } from "vitest/node";
import { startBrowser } from "./browser";
import { service } from "./rig";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the browser of all files can be joined. */
    readonly browser: string;
    /** The service as it ships, without keys and without a CRM. */
    readonly service: string;
  }
}

/** What takes long to start is started once for all files. */
export default async function shared(project: TestProject): Promise<() => Promise<void>> {
  const [chrome, bng] = await Promise.all([startBrowser(), service()]);
  project.provide("browser", chrome.wsEndpoint());
  project.provide("service", bng.url);
  return async () => {
    await Promise.all([chrome.close(), bng.kill()]);
  };
}
