import { getWorkspaceConnection } from "attio/server";
import type { JobList } from "quote-core";

import type { Answer } from "../answer";
import { ask } from "./backend";
import { isJobList } from "./shapes";

/** The newest quotes of a record. The card shows a missing connection in its own words, so nothing is thrown here. */
export default async function latestQuote(recordId: string): Promise<Answer<JobList>> {
  if (!isConnected()) return { kind: "unconnected" };
  return ask({ method: "GET", path: "/jobs", query: { record_id: recordId, limit: "10" } }, isJobList);
}

function isConnected(): boolean {
  try {
    getWorkspaceConnection();
    return true;
  } catch {
    return false;
  }
}
