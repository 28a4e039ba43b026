import { beforeEach, describe, expect, it } from "vitest";
import { poll, pollPolicy, type Poll, type PollReading } from "../../src";
import { FakeClock, settled } from "./fakeClock";

const live: PollReading = { kind: "live", retryAfter: null };
const failed: PollReading = { kind: "failed", retryAfter: null };
const policy = pollPolicy(120_000);

let clock: FakeClock;
/** When each reading began, in seconds. */
let readings: number[];
let underWay: number;
let mostUnderWay: number;
let lost: number;

/** Polls with the given answers; the last one is given for ever after. */
function polling(answers: (PollReading | (() => Promise<PollReading>))[]): Poll {
  const read = async (): Promise<PollReading> => {
    readings.push(clock.now() / 1000);
    mostUnderWay = Math.max(mostUnderWay, ++underWay);
    const answer = answers[Math.min(readings.length, answers.length) - 1] ?? live;
    try {
      return typeof answer === "function" ? await answer() : await Promise.resolve(answer);
    } finally {
      underWay--;
    }
  };
  return poll(policy, clock, read, () => {
    lost++;
  });
}

/** An answer that takes so long. */
function slowly(milliseconds: number, answer: PollReading): () => Promise<PollReading> {
  return () =>
    new Promise((resolve) => {
      clock.after(milliseconds, () => {
        resolve(answer);
      });
    });
}

beforeEach(() => {
  clock = new FakeClock();
  readings = [];
  underWay = 0;
  mostUnderWay = 0;
  lost = 0;
});

describe("reading", () => {
  it("begins after half a second and goes on every two", async () => {
    polling([live]);
    await clock.advance(8_500);
    expect(readings).toEqual([0.5, 2.5, 4.5, 6.5, 8.5]);
  });

  it("is every five seconds after a minute", async () => {
    polling([live]);
    await clock.advance(75_000);
    expect(readings.filter((at) => at > 58)).toEqual([58.5, 60.5, 65.5, 70.5]);
  });

  it.each([
    [7, 7],
    [0, 1],
    [600, 30],
  ])("obeys a Retry-After of %s seconds as %s", async (asked, kept) => {
    polling([{ kind: "live", retryAfter: asked }, live]);
    await clock.advance(40_000);
    expect(readings[1]).toBe(0.5 + kept);
    expect((readings[2] ?? 0) - (readings[1] ?? 0)).toBe(2);
  });

  it("never overlaps, however slow the answers", async () => {
    const job = polling([slowly(9_000, live), live]);
    await clock.advance(3_000);
    job.readNow();
    job.readNow();
    await clock.advance(6_500);
    expect(mostUnderWay).toBe(1);
    // The reading that was asked for meanwhile follows at once.
    expect(readings).toEqual([0.5, 9.5]);
  });

  it("ends with the job", async () => {
    polling([live, { kind: "over" }]);
    await clock.advance(600_000);
    expect(readings).toEqual([0.5, 2.5]);
    expect(lost).toBe(0);
  });

  it("ends when it is told to, even while an answer is awaited", async () => {
    const job = polling([slowly(1_000, live)]);
    await clock.advance(600);
    job.stop();
    await clock.advance(60_000);
    expect(readings).toEqual([0.5]);
  });
});

describe("while the page is hidden", () => {
  it("nothing is read, and at once when it is shown again", async () => {
    const job = polling([live]);
    await clock.advance(3_000);
    job.setHidden(true);
    await clock.advance(30_000);
    expect(readings).toEqual([0.5, 2.5]);
    job.setHidden(false);
    await clock.advance(2_000);
    expect(readings).toEqual([0.5, 2.5, 33, 35]);
  });

  it("an answer on its way starts no other reading", async () => {
    const job = polling([slowly(1_000, live), live]);
    await clock.advance(700);
    job.setHidden(true);
    await clock.advance(20_000);
    expect(readings).toEqual([0.5]);
  });
});

describe("when nobody answers", () => {
  it("waits 2, 4, 8, 16 and then 30 seconds", async () => {
    polling([failed]);
    await clock.advance(100_000);
    expect(readings).toEqual([0.5, 2.5, 6.5, 14.5, 30.5, 60.5, 90.5]);
  });

  it("takes a throw for no answer", async () => {
    polling([() => Promise.reject(new Error("gone")), live]);
    await clock.advance(5_000);
    expect(readings).toEqual([0.5, 2.5, 4.5]);
  });

  it.each([
    [0, 1.6],
    [1, 2.4],
  ])("spreads the waits by a fifth: chance %s", async (luck, wait) => {
    clock.luck = luck;
    polling([failed, live]);
    await clock.advance(4_000);
    expect(readings[1]).toBeCloseTo(0.5 + wait, 5);
  });

  it("is back to its usual pace after one answer", async () => {
    polling([failed, failed, live, live]);
    await clock.advance(11_000);
    expect(readings).toEqual([0.5, 2.5, 6.5, 8.5, 10.5]);
  });

  it("gives up after ten failures in a row, and no sooner", async () => {
    polling([failed]);
    await clock.advance(0.5e3 + (2 + 4 + 8 + 16 + 30 * 4) * 1_000);
    expect(readings).toHaveLength(9);
    expect(lost).toBe(0);
    await clock.advance(30_000);
    expect(readings).toHaveLength(10);
    expect(lost).toBe(1);
    await clock.advance(600_000);
    expect(readings).toHaveLength(10);
  });
});

describe("a job that takes too long", () => {
  it("counts as lost a minute after its own limit", async () => {
    polling([live]);
    await clock.advance(179_900);
    expect(lost).toBe(0);
    await clock.advance(6_000);
    expect(lost).toBe(1);
    const before = readings.length;
    await clock.advance(600_000);
    expect(readings).toHaveLength(before);
  });

  it("is asked after again at once, with all patience anew", async () => {
    const job = polling([live]);
    await clock.advance(186_000);
    expect(lost).toBe(1);
    const before = readings.length;
    job.checkAgain();
    await settled();
    expect(readings).toHaveLength(before + 1);
    await clock.advance(10_000);
    expect(readings).toHaveLength(before + 6);
    expect(lost).toBe(1);
  });

  it("is not asked after twice by one who asks twice", async () => {
    const job = polling([failed]);
    await clock.advance(400_000);
    job.checkAgain();
    job.checkAgain();
    await settled();
    expect(readings).toHaveLength(11);
  });
});
