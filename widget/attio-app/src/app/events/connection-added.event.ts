import type { Connection } from "attio/server";

import { send, serviceFor } from "../../server/backend";
import { isConfig } from "../../server/shapes";

/**
 * Tries a key before it is kept; throwing refuses it. Where the address is not set yet there is nothing to try it
 * against, and the key must not be sent elsewhere: it is kept, and the card asks for the address.
 */
export default async function connectionAdded({ connection }: { connection: Connection }): Promise<void> {
  const service = await serviceFor(connection.value);
  if (service.kind !== "service") return;
  const answer = await send(service, { method: "GET", path: "/config" }, isConfig);
  if (answer.kind === "answer") return;
  throw new Error(
    answer.kind === "problem" && (answer.problem.status === 401 || answer.problem.status === 403)
      ? "The quote service does not accept this key."
      : "The quote service is not answering, so the key could not be tried. Try again in a minute.",
  );
}
