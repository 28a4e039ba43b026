import type { Accepted, JobStatus } from "quote-core";
import { beforeEach, describe, expect, it, vi } from "vitest";

import type { Answer } from "../src/answer";
import { onQuotesChanged } from "../src/refresh";
import { tellProgress } from "../src/run/progress-toast";
import { Run } from "../src/run/run";
import cancelQuote from "../src/server/cancel-quote.server";
import readQuote from "../src/server/read-quote.server";
import startQuote from "../src/server/start-quote.server";
import { shown } from "./stubs/client";
import { MovableClock } from "./support/clock";
import { JOB, RECORD, aJob, aRunningJob, accepted, problem } from "./support/samples";

vi.mock("../src/server/start-quote.server");
vi.mock("../src/server/read-quote.server");
vi.mock("../src/server/cancel-quote.server");

const request = { demand: [{ habitat_name: "Native hedgerow", units: 0.8 }] };
const answer = <T>(value: T, retryAfter: number | null = null): Answer<T> => ({
  kind: "answer",
  value,
  retryAfter,
});
const taken = answer(accepted as Accepted);
const trouble = (status: number, slug: string, retryAfter: number | null = null): Answer<never> => ({
  kind: "problem",
  problem: problem(status, slug),
  retryAfter,
});
const reads = (...answers: Answer<JobStatus>[]): void => {
  for (const read of answers) vi.mocked(readQuote).mockResolvedValueOnce(read);
};

const keysUsed = (): string[] => vi.mocked(startQuote).mock.calls.map(([, key]) => key);

let clock: MovableClock;
let run: Run;

beforeEach(() => {
  vi.resetAllMocks();
  shown.forget();
  clock = new MovableClock();
  run = new Run(RECORD, clock);
  vi.mocked(startQuote).mockResolvedValue(taken);
});

describe("a run", () => {
  it("reads after half a second, then every two, until the job is over", async () => {
    reads(answer(aRunningJob()), answer(aJob()));
    await run.start(request);

    await clock.advance(499);
    expect(readQuote).not.toHaveBeenCalled();
    await clock.advance(1);
    expect(run.snapshot().job).toMatchObject({ kind: "live", best: 48250 });
    await clock.advance(2_000);
    expect(run.snapshot().job).toMatchObject({ kind: "done", status: { quote_ref: "Q-2026-7K3M9QXA" } });
    await clock.advance(60_000);
    expect(readQuote).toHaveBeenCalledTimes(2);
  });

  it("makes one job however often it is started while it is under way", async () => {
    await Promise.all([run.start(request), run.start(request)]);

    expect(startQuote).toHaveBeenCalledTimes(1);
  });

  it("tells the record's cards when a job was taken and when it is over", async () => {
    const changed = vi.fn();
    const stop = onQuotesChanged(RECORD, changed);
    reads(answer(aJob()));

    await run.start(request);
    expect(changed).toHaveBeenCalledTimes(1);
    await clock.advance(500);
    expect(changed).toHaveBeenCalledTimes(2);
    stop();
  });

  it("asks a busy service three times more, as late as it says and with the same key", async () => {
    vi.mocked(startQuote).mockResolvedValue(trouble(429, "too-many-requests", 12));

    const started = run.start(request);
    await clock.advance(0);
    expect(run.snapshot().waiting).toBe(12);
    await clock.advance(36_000);
    await started;

    expect(keysUsed()).toHaveLength(4);
    expect(new Set(keysUsed())).toHaveLength(1);
    expect(run.snapshot()).toMatchObject({ job: { kind: "failed" }, waiting: null });
  });

  it("keeps its key for the same request until that is answered, and takes a new one then", async () => {
    vi.mocked(startQuote).mockResolvedValueOnce({ kind: "unreachable" });
    vi.mocked(readQuote).mockResolvedValue(answer(aJob()));

    await run.start(request);
    await run.start(request);
    await clock.advance(500);
    await run.start(request);

    const [first, retry, another] = keysUsed();
    expect(retry).toBe(first);
    expect(another).not.toBe(first);
  });

  it("takes a new key for another request", async () => {
    vi.mocked(startQuote).mockResolvedValue({ kind: "unreachable" });

    await run.start(request);
    await clock.advance(1);
    await run.start({ ...request, contract_size: "small" });

    expect(new Set(keysUsed())).toHaveLength(2);
  });

  it("belongs to the record", async () => {
    await run.start(request);

    expect(startQuote).toHaveBeenCalledWith({ ...request, record_id: RECORD }, expect.anything());
  });

  it("goes on through failed readings and is lost after ten in a row, which hands nothing in again", async () => {
    vi.mocked(readQuote).mockResolvedValue({ kind: "unreachable" });
    await run.start(request);
    await clock.advance(400_000);
    expect(readQuote).toHaveBeenCalledTimes(10);
    expect(run.snapshot().job.kind).toBe("lost");

    vi.mocked(readQuote).mockResolvedValue(answer(aJob()));
    run.checkAgain();
    await clock.advance(0);
    expect(run.snapshot().job.kind).toBe("done");
    expect(startQuote).toHaveBeenCalledTimes(1);
  });

  it.each([401, 403, 404])(
    "ends where the service will not tell of the job any more (%d)",
    async (status) => {
      reads(trouble(status, "gone"));
      await run.start(request);
      await clock.advance(60_000);

      expect(run.snapshot().job.kind).toBe("failed");
      expect(readQuote).toHaveBeenCalledTimes(1);
    },
  );

  it("is stopped by asking the service, and reads at once what is left", async () => {
    vi.mocked(cancelQuote).mockResolvedValue(taken);
    reads(answer(aRunningJob()), answer(aJob({ status: "cancelled" })));
    await run.start(request);
    await clock.advance(500);

    await run.stop();
    await clock.advance(0);

    expect(cancelQuote).toHaveBeenCalledWith(JOB);
    expect(run.snapshot().job).toMatchObject({ kind: "done", status: { status: "cancelled" } });
  });

  it("does not start where the app is not set up", async () => {
    vi.mocked(startQuote).mockResolvedValue({ kind: "setup", sentence: "Enter the address." });

    await run.start(request);

    expect(run.snapshot()).toMatchObject({ job: { kind: "idle" }, trouble: { kind: "setup" } });
  });
});

describe("the toast of a run", () => {
  it("follows the run and goes away with it", async () => {
    reads(answer(aRunningJob()), answer(aJob()));
    await run.start(request);
    await tellProgress(run);
    expect(shown.toasts).toMatchObject([{ text: "Waiting for its turn…", progress: 5 }]);

    await clock.advance(500);
    expect(shown.toasts).toMatchObject([{ text: "Working… 4 s, best so far £48,250.00", progress: 95 }]);
    expect(shown.hidden).toBe(0);

    await clock.advance(2_000);
    expect(shown.hidden).toBe(1);
  });
});
