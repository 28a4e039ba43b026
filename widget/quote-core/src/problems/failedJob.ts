import type { JobProblem } from "../types";
import { slug } from "./problemModel";

/** What a person sees of a job that failed. */
export interface FailedJob {
  readonly title: string;
  /** Why, in a sentence. */
  readonly text: string;
  /** What to name when asking for help. */
  readonly reference: string;
}

const reasons: Readonly<Record<string, string>> = {
  "catalogue-gone": "The prices it was accepted on are no longer kept. Run it again with those of today.",
  "catalogue-unavailable": "There is no price list to quote from just now. Run it again later.",
  "location-unavailable":
    "The site could not be looked up. Run it again later, or choose the planning authority and character area.",
  "dependency-unavailable": "Something that the service needs did not answer. Run it again later.",
  "job-store-unavailable": "Something that the service needs did not answer. Run it again later.",
  "worker-lost": "The work on it was cut off three times.",
  "internal-error": "Something went wrong on our side.",
};

export function failedJob(error: JobProblem | null, jobId: string): FailedJob {
  const known = error === null ? reasons["internal-error"] : reasons[slug(error)];
  return {
    title: "We could not finish this quote.",
    text: known ?? error?.detail.replaceAll("\n", " ") ?? "",
    reference: jobId,
  };
}
