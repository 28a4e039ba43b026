import type { Page, Request } from "playwright-core";
import type { Config, JobStatus } from "quote-core";
import { fixture } from "../../../quote-core/test/fixtures";
import { answer, ok } from "./answers";

const accepted = fixture("Accepted.queued") as { readonly job_id: string };

/** The job that scripted answers are about. */
export const JOB = accepted.job_id;

/** That the service took the request. */
export const taken = ok("Accepted", accepted, 202);

/** What the service once said of a job, named by its fixture, as if it were said of this one. */
export function statusLike(name: string, change: Partial<JobStatus> = {}): JobStatus {
  const status = fixture(`JobStatus.${name}`) as JobStatus;
  return {
    ...status,
    ...change,
    job_id: JOB,
    links: { self: `/status/${JOB}`, events: `/status/${JOB}/events` },
  };
}

/** Every request is taken, and its job stands as these say, one after the other. */
export async function jobs(page: Page, ...statuses: readonly JobStatus[]): Promise<Request[]> {
  const asked = await answer(page, "POST /run", taken);
  await answer(page, "GET /status/*", ...statuses.map((status) => ok("JobStatus", status)));
  return asked;
}

/** The service says that it is connected to Attio. */
export async function connected(page: Page): Promise<void> {
  const config = fixture("Config.demo") as Config;
  await answer(page, "GET /config", ok("Config", { ...config, crm: { kind: "attio", state: "ready" } }));
}
