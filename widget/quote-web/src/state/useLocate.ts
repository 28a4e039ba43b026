import { issuesOf, type FieldIssue, type LocatedSite, type Location } from "quote-core";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Client } from "../api/client";

/** What is known of a place that was typed. The look-up helps; nothing waits for it. */
export type Preview =
  | { readonly kind: "none" }
  | { readonly kind: "looking" }
  | { readonly kind: "found"; readonly found: LocatedSite }
  | { readonly kind: "refused"; readonly issues: readonly FieldIssue[] }
  | { readonly kind: "unknown" };

const PAUSE = 400;

/**
 * Looks a place up 400 ms after it changed last, or at once when the field is left. An answer about an earlier place is
 * not shown.
 */
export function useLocate(
  client: Client,
  location: Location | null,
): { preview: Preview; lookNow: () => void } {
  const wanted = location === null ? null : JSON.stringify(location);
  const [answer, setAnswer] = useState<{ readonly to: string; readonly preview: Preview } | null>(null);
  const look = useRef<(() => void) | null>(null);

  useEffect(() => {
    if (wanted === null) return;
    const stop = new AbortController();
    const start = (): void => {
      clearTimeout(timer);
      look.current = null;
      void client.locate(JSON.parse(wanted) as Location, stop.signal).then((reply) => {
        if (stop.signal.aborted) return;
        if (reply.ok) setAnswer({ to: wanted, preview: { kind: "found", found: reply.value } });
        else {
          const issues = reply.failure.kind === "problem" ? issuesOf(reply.failure.problem) : [];
          setAnswer({
            to: wanted,
            preview: issues.length > 0 ? { kind: "refused", issues } : { kind: "unknown" },
          });
        }
      });
    };
    const timer = setTimeout(start, PAUSE);
    look.current = start;
    return () => {
      clearTimeout(timer);
      look.current = null;
      stop.abort();
    };
  }, [client, wanted]);

  const lookNow = useCallback(() => {
    look.current?.();
  }, []);
  if (wanted === null) return { preview: { kind: "none" }, lookNow };
  return { preview: answer?.to === wanted ? answer.preview : { kind: "looking" }, lookNow };
}
