import { describe, expect, it } from "vitest";
import { idle, isOver, jobReducer, type JobEvent, type JobState, type JobStatus } from "../../src";
import { aJob, FIRST, SECOND } from "./jobs";

const away = { kind: "unreachable" } as const;

function after(...events: JobEvent[]): JobState {
  return events.reduce(jobReducer, idle);
}

const submitted: JobEvent = { kind: "submitted", key: "k1" };
const accepted: JobEvent = { kind: "accepted", key: "k1", accepted: { job_id: FIRST } };

function read(other: Partial<JobStatus> = {}): JobEvent {
  return { kind: "read", status: aJob(other) };
}

describe("a quote", () => {
  it("is submitted, followed and done", () => {
    expect(after(submitted)).toEqual({ kind: "submitting", key: "k1" });
    expect(after(submitted, accepted)).toMatchObject({
      kind: "live",
      jobId: FIRST,
      status: null,
      best: null,
    });
    expect(after(submitted, accepted, read()).kind).toBe("live");
    const done = after(
      submitted,
      accepted,
      read(),
      read({ status: "completed", updated_at: "2026-01-05T09:00:02Z" }),
    );
    expect(done).toMatchObject({ kind: "done", jobId: FIRST });
  });

  it("is submitted once, however often the button is pressed", () => {
    const again: JobEvent = { kind: "submitted", key: "k2" };
    expect(after(submitted, again)).toEqual({ kind: "submitting", key: "k1" });
    expect(after(submitted, accepted, again)).toMatchObject({ kind: "live", jobId: FIRST });
  });

  it("fails where it is not taken, and may be submitted again", () => {
    const refused: JobEvent = { kind: "refused", key: "k1", failure: away };
    expect(after(submitted, refused)).toEqual({ kind: "failed", cause: { kind: "request", failure: away } });
    expect(after(submitted, refused, { kind: "submitted", key: "k2" }).kind).toBe("submitting");
  });

  it("fails where the service could not do it", () => {
    const error = {
      type: "urn:bng:problem:internal-error",
      title: "Fault",
      status: 500,
      detail: "Our fault.",
    };
    expect(after(submitted, accepted, read({ status: "failed", error }))).toMatchObject({
      kind: "failed",
      cause: { kind: "job", jobId: FIRST, error },
    });
  });

  it("is cancelled with its best plan, or with none", () => {
    const stop: JobEvent = { kind: "stop-asked", jobId: FIRST };
    expect(after(submitted, accepted, stop)).toMatchObject({ kind: "live", stopping: true });
    expect(after(submitted, accepted, stop, read())).toMatchObject({ kind: "live", stopping: true });
    expect(after(submitted, accepted, stop, { kind: "stop-refused", jobId: FIRST })).toMatchObject({
      stopping: false,
    });
    expect(after(submitted, accepted, stop, read({ status: "cancelled" })).kind).toBe("done");
  });

  it("is followed from an earlier visit", () => {
    expect(after({ kind: "opened", jobId: SECOND })).toMatchObject({ kind: "live", jobId: SECOND });
  });

  it("keeps its best cost when a later reading names none", () => {
    const detail = { phase: "solving", bound: null, gap: null, elapsed: "PT1S" } as const;
    const found = read({ progress_detail: { ...detail, best_cost: 12500 } });
    const none = read({ progress_detail: null, updated_at: "2026-01-05T09:00:03Z" });
    expect(after(submitted, accepted, found, none)).toMatchObject({ best: 12500 });
  });

  it("works on under a status that is not known yet", () => {
    const status = "paused" as JobStatus["status"];
    expect(isOver({ status })).toBe(false);
    expect(after(submitted, accepted, read({ status })).kind).toBe("live");
  });
});

describe("a job that was lost", () => {
  it("is the same job when it is asked after again", () => {
    const lost = after(submitted, accepted, read(), { kind: "lost", jobId: FIRST });
    expect(lost).toMatchObject({ kind: "lost", jobId: FIRST });
    expect(jobReducer(lost, { kind: "checked-again" })).toMatchObject({ kind: "live", jobId: FIRST });
  });

  it("may be heard of after all", () => {
    expect(
      after(submitted, accepted, { kind: "lost", jobId: FIRST }, read({ status: "completed" })).kind,
    ).toBe("done");
  });

  it("may be gone", () => {
    const gone: JobEvent = { kind: "gone", jobId: FIRST, failure: away };
    expect(after(submitted, accepted, gone)).toMatchObject({ kind: "failed", cause: { kind: "request" } });
  });
});

describe("a late reply", () => {
  it("of an earlier job changes nothing", () => {
    const second = after({ kind: "opened", jobId: SECOND });
    const late: JobEvent[] = [
      read({ job_id: FIRST, status: "completed" }),
      { kind: "lost", jobId: FIRST },
      { kind: "gone", jobId: FIRST, failure: away },
      { kind: "stop-asked", jobId: FIRST },
      accepted,
      { kind: "refused", key: "k1", failure: away },
    ];
    for (const event of late) expect(jobReducer(second, event)).toBe(second);
  });

  it("of an earlier submission changes nothing", () => {
    const again = after(
      submitted,
      { kind: "refused", key: "k1", failure: away },
      { kind: "submitted", key: "k2" },
    );
    expect(jobReducer(again, accepted)).toBe(again);
  });

  it.each([
    ["2026-01-05T09:00:00.9Z", "2026-01-05T09:00:01Z"],
    ["2026-01-05T09:00:01.09Z", "2026-01-05T09:00:01.1Z"],
    ["2026-01-05T09:00:01Z", "2026-01-05T09:00:01.000000001Z"],
    ["2026-01-05T08:59:59.999Z", "2026-01-05T09:00Z"],
  ])("of %s does not undo what was known at %s", (older, newer) => {
    const now = after(submitted, accepted, read({ updated_at: newer }));
    expect(jobReducer(now, read({ updated_at: older, status: "completed" }))).toBe(now);
    expect(jobReducer(now, read({ updated_at: newer, status: "completed" })).kind).toBe("done");
  });

  it("does not wake a job that is over", () => {
    const done = after(submitted, accepted, read({ status: "completed" }));
    expect(jobReducer(done, read({ updated_at: "2026-01-05T10:00:00Z" }))).toBe(done);
  });

  it("of a job that is over brings how its saving stands", () => {
    const crm = { state: "saved", attempts: 1, next_at: null, web_url: null, problem: null } as const;
    const done = after(submitted, accepted, read({ status: "completed" }));
    const saved = jobReducer(done, read({ status: "completed", updated_at: "2026-01-05T10:00:00Z", crm }));
    expect(saved).toMatchObject({ kind: "done", status: { crm: { state: "saved" } } });
  });

  it("without a job to concern it changes nothing", () => {
    expect(jobReducer(idle, read())).toBe(idle);
  });
});

describe("the log", () => {
  const line = (seq: number) => ({ seq, at: "PT1S", text: `Step ${String(seq)}` });

  it("grows by the numbers of its lines, and loses none", () => {
    const state = after(
      submitted,
      accepted,
      read({ progress_log: [line(1), line(2)] }),
      read({ progress_log: [line(2), line(3)] }),
      read({ progress_log: [line(1)] }),
      read({ progress_log: [line(3), line(4)], status: "completed" }),
    );
    expect(state.kind === "done" && state.log.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  });
});
