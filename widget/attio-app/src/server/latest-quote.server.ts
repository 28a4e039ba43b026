import { getWorkspaceConnection } from "attio/server";
import type { JobList } from "quote-core";

import type { Answer } from "../answer";
import { ask } from "./backend";
import { isJobList } from "./shapes";

/**
 * The newest quotes of a record. Where the workspace is not connected, a card wants to be told so; an action wants it
 * thrown, since Attio then offers to connect.
 */
export default async function latestQuote(
  recordId: string,
  unconnected: "told" | "thrown",
): Promise<Answer<JobList>> {
  if (unconnected === "told" && !isConnected()) return { kind: "unconnected" };
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
