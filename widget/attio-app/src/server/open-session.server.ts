import { getWorkspaceConnection } from "attio/server";
import type { SessionRequest } from "quote-core";

import type { Answer } from "../answer";
import { send, serviceFor } from "./backend";
import { isSession } from "./shapes";

/** A session of the editor, and the editor's address: framed, and alone in a tab. */
export interface EditorSession {
  readonly framed: string;
  readonly alone: string;
  readonly token: string;
  readonly expires_at: string;
}

/** Opens a session for the editor of one record. Neither address carries the token or the record. */
export default async function openSession(record: SessionRequest): Promise<Answer<EditorSession>> {
  const service = await serviceFor(getWorkspaceConnection().value);
  if (service.kind !== "service") return service;
  const answer = await send(service, { method: "POST", path: "/sessions", body: record }, isSession);
  if (answer.kind !== "answer") return answer;
  const { url, token, expires_at } = answer.value;
  return { ...answer, value: { framed: service.base + url, alone: `${service.base}/`, token, expires_at } };
}
