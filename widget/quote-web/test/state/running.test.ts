// @vitest-environment node
import { problemModel, type Failure, type JobState, type JobStatus, type Problem } from "quote-core";
import { describe, expect, it } from "vitest";
import { fixture } from "../../../quote-core/test/fixtures";
import { freshKey, keyFor } from "../../src/state/idempotency";
import { jobOf, resultsView } from "../../src/state/resultsView";
import { revisionOf } from "../../src/state/revision";
import { waitOf } from "../../src/state/useRetry";

function failure(status: number, retryAfter: number | null = null): Failure {
  const problem: Problem = {
    type: "urn:bng:problem:any",
    title: "t",
    status,
    detail: "d",
    instance: "/run",
    request_id: "r-1",
  };
  return { kind: "problem", problem, retryAfter };
}

describe("the key of a try", () => {
  it("is kept while the inputs are the same, and fresh for others", () => {
    let count = 0;
    const fresh = () => `key-${String(++count)}`;
    const first = keyFor("a", null, fresh);
    expect(keyFor("a", first, fresh)).toBe(first);
    expect(keyFor("b", first, fresh).key).toBe("key-2");
    expect(keyFor("a", null, fresh).key).toBe("key-3");
  });

  it("is long and never the same", () => {
    expect(freshKey()).toMatch(/^[0-9a-f]{32}$/);
    expect(freshKey()).not.toBe(freshKey());
  });
});

describe("waiting for a service that does not answer", () => {
  it("takes longer each time, up to half a minute", () => {
    const model = problemModel({ kind: "unreachable" }, { doing: "run" });
    expect([0, 1, 2, 3, 4, 5, 99].map((tries) => waitOf(model, tries))).toEqual([2, 4, 8, 16, 30, 30, 30]);
  });

  it("takes as long as the service says, and three times where it is busy", () => {
    const busy = problemModel(failure(429, 12), { doing: "run" });
    expect([0, 1, 2, 3].map((tries) => waitOf(busy, tries))).toEqual([12, 12, 12, "over"]);
  });

  it("is for a person where a key is wanted, and for nobody where nothing can change", () => {
    expect(waitOf(problemModel(failure(401), { doing: "run" }), 0)).toBeNull();
    expect(waitOf(problemModel(failure(500), { doing: "run" }), 0)).toBe("over");
  });
});

describe("a revision", () => {
  it("says as null what the form leaves open, so that the earlier job does not fill it in", () => {
    const revision = revisionOf({ demand: [], options: { seed: 4 } }, "job-1");
    expect(revision).toEqual({
      demand: [],
      revises: "job-1",
      location: null,
      contract_size: null,
      options: {
        seed: 4,
        policy: null,
        spatial_rule: null,
        stock_hold: null,
        bank_limit: null,
        discount: null,
        time_limit: null,
      },
    });
  });
});

describe("a revision of a form with options", () => {
  it("keeps what the form says", () => {
    const said = {
      contract_size: "small",
      location: { postcode: "TN23" },
      options: { bank_limit: 3 },
    } as const;
    expect(revisionOf(said, "job-1")).toMatchObject(said);
  });
});

describe("what the results side shows", () => {
  const running = fixture("JobStatus.running") as JobStatus;
  const live = {
    kind: "live",
    jobId: running.job_id,
    status: null,
    log: [],
    best: null,
    stopping: false,
  } as const;

  it("is nothing before a run, and says so after a refused one", () => {
    expect(resultsView({ kind: "idle" }, false, true)).toEqual({ kind: "empty", afterErrors: true });
  });

  it("is a reading where an earlier job was opened, and a running where one was handed in", () => {
    expect(resultsView(live, true, false).kind).toBe("loading");
    expect(resultsView(live, false, false)).toEqual({ kind: "running", status: null, stopping: false });
    expect(resultsView({ ...live, status: running }, true, false).kind).toBe("running");
  });

  it("is the job's own end where the job failed, and a sentence where it was not taken", () => {
    const status = fixture("JobStatus.failed") as JobStatus;
    const failed: JobState = { kind: "failed", cause: { kind: "job", jobId: "j", error: null, status } };
    expect(resultsView(failed, false, false)).toEqual({ kind: "finished", status });
    expect(jobOf(failed)).toBe("j");
    const refused: JobState = { kind: "failed", cause: { kind: "request", failure: failure(500) } };
    expect(resultsView(refused, false, false)).toMatchObject({ kind: "failed", requestId: "r-1" });
    expect(jobOf(refused)).toBeNull();
  });
});
