import { showToast } from "attio/client";

import type { Run } from "./run";
import { progressOf } from "./words";

/** Long enough to outlast any run; it is hidden when the run ends. */
const DURATION = 15 * 60_000;

/** Shows how a run goes until it ends, also while its dialog is closed. */
export async function tellProgress(run: Run): Promise<void> {
  const first = progressOf(run.snapshot());
  if (first === null) return;
  const toast = await showToast({
    variant: "neutral",
    title: "BNG quote",
    text: first.text,
    progress: first.percent,
    durationMs: DURATION,
  });
  let last = first;
  const stop = run.subscribe(tell);
  tell();

  function tell(): void {
    const progress = progressOf(run.snapshot());
    if (progress === null) {
      stop();
      void toast.hideToast();
    } else if (progress.text !== last.text || progress.percent !== last.percent) {
      last = progress;
      void toast.updateToast({ text: progress.text, progress: progress.percent });
    }
  }
}
