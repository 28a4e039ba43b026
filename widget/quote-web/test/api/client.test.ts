// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Client } from "../../src/api/client";

interface Asked {
  readonly path: string;
  readonly init: RequestInit;
}

const asked: Asked[] = [];
type Answer = (asked: Asked) => Response | Promise<Response>;

function fetchWith(answer: Answer): typeof fetch {
  return async (input, init) => {
    const one = { path: input as string, init: init ?? {} };
    asked.push(one);
    return answer(one);
  };
}

function headersOf(place: number): Headers {
  return new Headers(asked[place]?.init.headers);
}

function refusal(status: number, headers: Record<string, string> = {}): Response {
  const body = { type: "urn:bng:problem:x", title: "t", status, detail: "d", instance: "/", request_id: "r" };
  return Response.json(body, { status, headers });
}

const nobody = (): Promise<null> => Promise.resolve(null);

beforeEach(() => {
  asked.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the client", () => {
  it("hands a request in as JSON, under its key", async () => {
    const client = new Client({ askForKey: nobody, fetch: fetchWith(() => Response.json({ job_id: "j" })) });
    const reply = await client.run({ demand: [] }, "key-1");
    expect(reply).toEqual({ ok: true, value: { job_id: "j" }, retryAfter: null });
    expect(asked[0]?.init.body).toBe('{"demand":[]}');
    expect(headersOf(0).get("Idempotency-Key")).toBe("key-1");
    expect(headersOf(0).get("Content-Type")).toBe("application/json");
  });

  it("gives back what the service says against a request, and how long to wait", async () => {
    const client = new Client({
      askForKey: nobody,
      fetch: fetchWith(() => refusal(429, { "Retry-After": "12" })),
    });
    const reply = await client.config();
    expect(reply).toMatchObject({
      ok: false,
      failure: { kind: "problem", retryAfter: 12, problem: { status: 429 } },
    });
  });

  it.each([
    ["nobody answers", () => Promise.reject(new TypeError("failed"))],
    ["something else answers", () => new Response("<h1>Bad gateway</h1>", { status: 502 })],
    ["the answer is cut off", () => new Response('{"items":[', { status: 200 })],
    ["the refusal is none of the service's", () => Response.json({ error: "no" }, { status: 500 })],
  ])("says that the service cannot be reached where %s", async (_, answer) => {
    const client = new Client({ askForKey: nobody, fetch: fetchWith(answer) });
    expect(await client.config()).toEqual({ ok: false, failure: { kind: "unreachable" } });
  });

  it("gives up on an answer that does not come", async () => {
    vi.useFakeTimers();
    const never: Answer = ({ init }) =>
      new Promise((_, reject) => {
        init.signal?.addEventListener("abort", () => {
          reject(new DOMException("late", "AbortError"));
        });
      });
    const client = new Client({ askForKey: nobody, fetch: fetchWith(never) });
    const reply = client.config();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await reply).toEqual({ ok: false, failure: { kind: "unreachable" } });
  });

  it("asks for a key once for all that was refused, and goes on with it", async () => {
    const askForKey = vi.fn(() => Promise.resolve<string | null>("secret"));
    const client = new Client({
      askForKey,
      fetch: fetchWith(({ init }) =>
        new Headers(init.headers).get("Authorization") === "Bearer secret" ? Response.json({}) : refusal(401),
      ),
    });
    const replies = await Promise.all([client.config(), client.catalogue(), client.habitats()]);
    expect(replies.every((reply) => reply.ok)).toBe(true);
    expect(askForKey).toHaveBeenCalledTimes(1);
    expect(askForKey).toHaveBeenCalledWith(false);
  });

  it("does not ask anew for a request that was refused before the key was there", async () => {
    const askForKey = vi.fn(() => Promise.resolve<string | null>("secret"));
    const late: ((answer: Response) => void)[] = [];
    const client = new Client({
      askForKey,
      fetch: fetchWith(({ path, init }) => {
        if (new Headers(init.headers).has("Authorization")) return Response.json({});
        return path === "/catalogue" ? new Promise((resolve) => late.push(resolve)) : refusal(401);
      }),
    });
    const slow = client.catalogue();
    await client.config();
    late[0]?.(refusal(401));
    expect((await slow).ok).toBe(true);
    expect(askForKey).toHaveBeenCalledTimes(1);
  });

  it("asks again where the key is not taken, and says so", async () => {
    const given = ["wrong", null];
    const askForKey = vi.fn(() => Promise.resolve(given.shift() ?? null));
    const client = new Client({ askForKey, fetch: fetchWith(() => refusal(401)) });
    const reply = await client.config();
    expect(reply.ok).toBe(false);
    expect(askForKey.mock.calls).toEqual([[false], [true]]);
  });

  it("puts neither token nor postcode into an address", async () => {
    const client = new Client({ askForKey: nobody, fetch: fetchWith(() => Response.json({})) });
    client.useToken("secret");
    await client.locate({ postcode: "TN23 1AA" });
    await client.places("lpa", { q: "Ash & ford" });
    expect(asked.map(({ path }) => path)).toEqual(["/locate", "/places?kind=lpa&limit=50&q=Ash+%26+ford"]);
    expect(headersOf(0).get("Authorization")).toBe("Bearer secret");
  });

  it("tells until when the session lasts", async () => {
    const onSessionExpires = vi.fn();
    const headers = { "Session-Expires": "2026-01-05T09:15:00Z" };
    const client = new Client({
      askForKey: nobody,
      onSessionExpires,
      fetch: fetchWith(() => Response.json({}, { headers })),
    });
    await client.config();
    expect(onSessionExpires).toHaveBeenCalledWith("2026-01-05T09:15:00Z");
  });
});
