import type {
  Accepted,
  HabitatList,
  JobList,
  JobStatus,
  Problem,
  SaveQueued,
  Saved,
  Session,
} from "quote-core";

/*
 * What tells the service's answers from those of something else at the same address. The contract is the service's to
 * keep and its own tests hold it to that, so these look at the outline alone.
 */

export function isProblem(value: unknown): value is Problem {
  return has(value, "type", "title", "status", "detail", "request_id");
}

export function isAccepted(value: unknown): value is Accepted {
  return has(value, "job_id", "status");
}

export function isJobStatus(value: unknown): value is JobStatus {
  return has(value, "job_id", "status", "quote_ref", "progress_log", "result", "crm", "updated_at");
}

export function isJobList(value: unknown): value is JobList {
  return has(value, "items", "next_cursor");
}

export function isHabitatList(value: unknown): value is HabitatList {
  return has(value, "items");
}

export function isSaved(value: unknown): value is Saved | SaveQueued {
  return has(value, "success", "queued", "quote_ref", "revision");
}

export function isSession(value: unknown): value is Session {
  return has(value, "url", "token", "expires_at");
}

export function isConfig(value: unknown): value is object {
  return has(value, "version", "limits");
}

function has(value: unknown, ...members: readonly string[]): boolean {
  return typeof value === "object" && value !== null && members.every((member) => member in value);
}
