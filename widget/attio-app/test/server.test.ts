import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

import connectionAdded from "../src/app/events/connection-added.event";
import { send } from "../src/server/backend";
import cancelQuote from "../src/server/cancel-quote.server";
import latestQuote from "../src/server/latest-quote.server";
import openSession from "../src/server/open-session.server";
import readQuote from "../src/server/read-quote.server";
import saveQuote from "../src/server/save-quote.server";
import searchHabitats from "../src/server/search-habitats.server";
import { isConfig } from "../src/server/shapes";
import startQuote from "../src/server/start-quote.server";
import { workspace } from "./stubs/server";
import { Backend } from "./support/backend";
import {
  JOB,
  RECORD,
  aJob,
  aSummary,
  accepted,
  habitats,
  jobs,
  problem,
  saved,
  session,
} from "./support/samples";

const KEY = "key-of-the-workspace";
const request = {
  demand: [{ habitat_name: "Native hedgerow", units: 0.8 }],
  location: { postcode: "TN23 1AA" },
};

let backend: Backend;
const warned: string[] = [];

beforeAll(async () => {
  backend = await Backend.start();
});

beforeEach(() => {
  backend.forget();
  warned.length = 0;
  vi.spyOn(console, "warn").mockImplementation((message: string) => void warned.push(message));
  Object.assign(workspace, { key: KEY, backendUrl: backend.url, defaultContractSize: null });
});

afterEach(() => {
  vi.restoreAllMocks();
  expect(backend.faults).toEqual([]);
});

afterAll(() => backend.stop());

describe("the server functions", () => {
  it("start a job once for each idempotency key, with the workspace's key", async () => {
    backend.on("POST /run", { status: 202, body: accepted });

    const answer = await startQuote(request, "order-17");

    expect(answer).toEqual({ kind: "answer", value: accepted, retryAfter: null });
    expect(backend.received).toHaveLength(1);
    expect(backend.received[0]).toMatchObject({
      headers: {
        authorization: `Bearer ${KEY}`,
        "idempotency-key": "order-17",
        "content-type": "application/json",
      },
      body: request,
    });
  });

  it("pass on when the service wants to be asked again", async () => {
    backend.on("GET /status/{job_id}", { status: 200, body: aJob(), headers: { "Retry-After": "3" } });

    expect(await readQuote(JOB)).toMatchObject({ kind: "answer", value: { job_id: JOB }, retryAfter: 3 });
  });

  it("ask for the newest quotes of one record", async () => {
    backend.on("GET /jobs", { status: 200, body: jobs(aSummary()) });

    expect(await latestQuote(RECORD, "told")).toMatchObject({ value: { items: [{ job_id: JOB }] } });
    expect(backend.received[0]?.query).toEqual({ record_id: RECORD, limit: "10" });
  });

  it("stop a job, save a quote and search habitats", async () => {
    backend
      .on("POST /jobs/{job_id}/cancel", { status: 202, body: accepted })
      .on("POST /save", { status: 200, body: saved })
      .on("GET /habitats", { status: 200, body: habitats });

    expect(await cancelQuote(JOB)).toMatchObject({ kind: "answer" });
    expect(await saveQuote({ job_id: JOB, record_id: RECORD, record_object: "deals" })).toMatchObject({
      value: { success: true },
    });
    expect(await searchHabitats("  other & neutral ")).toMatchObject({ value: habitats });
    expect(backend.to("GET /habitats")[0]?.query).toEqual({ q: "other & neutral", limit: "50" });
  });

  it("open a session whose addresses name neither the token nor the record", async () => {
    backend.on("POST /sessions", { status: 201, body: session });

    const answer = await openSession({ record_id: RECORD, object: "companies" });

    expect(answer).toMatchObject({
      value: { framed: `${backend.url}/?embed=1`, alone: `${backend.url}/`, token: session.token },
    });
  });

  it("keep to the service's folder whatever an id holds", async () => {
    backend.on("GET /status/{job_id}", { status: 404, body: problem(404, "job-unknown") });
    workspace.backendUrl = `${backend.url}/`;

    await readQuote("../../elsewhere?x=");

    expect(backend.received[0]?.path).toBe("/status/..%2F..%2Felsewhere%3Fx%3D");
  });
});

describe("the key", () => {
  it("is sent nowhere but to the origin it is meant for", async () => {
    const service = {
      kind: "service",
      origin: "https://quotes.example.org",
      base: backend.url,
      key: KEY,
    } as const;

    expect(await send(service, { method: "GET", path: "/config" }, isConfig)).toEqual({
      kind: "unreachable",
    });
    expect(backend.received).toEqual([]);
  });
});

describe("the trouble that a server function returns", () => {
  it("is the service's own problem where it has one", async () => {
    const busy = problem(429, "too-many-requests");
    backend.on("POST /run", { status: 429, body: busy, headers: { "Retry-After": "12" } });

    expect(await startQuote(request, "k")).toEqual({ kind: "problem", problem: busy, retryAfter: 12 });
    expect(warned).toEqual([
      "service.call method=POST route=/run trouble=urn:bng:problem:too-many-requests request-17",
    ]);
  });

  it("is a service out of reach where something else answers at its address", async () => {
    const answers: (() => Promise<Response>)[] = [
      () => Promise.resolve(new Response("<html>")),
      () => Promise.resolve(new Response('{"up":true}')),
      () => Promise.resolve(new Response('{"message":"no"}', { status: 502 })),
      () => Promise.reject(new TypeError("refused")),
    ];
    for (const answer of answers) {
      vi.stubGlobal("fetch", answer);
      expect(await readQuote(JOB)).toEqual({ kind: "unreachable" });
    }
    vi.unstubAllGlobals();
  });

  it("is a service out of reach where the answer takes too long", async () => {
    vi.useFakeTimers();
    vi.stubGlobal("fetch", () => new Promise(() => undefined));

    const answer = readQuote(JOB);
    await vi.advanceTimersByTimeAsync(12_000);

    expect(await answer).toEqual({ kind: "unreachable" });
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it("is a service out of reach where it sends the key elsewhere, which does not get it", async () => {
    const redirecting = http.createServer((_, response) => {
      response.writeHead(307, { Location: `${backend.url}/status/${JOB}` }).end();
    });
    await new Promise<void>((listening) => redirecting.listen(0, "127.0.0.1", listening));
    workspace.backendUrl = `http://127.0.0.1:${(redirecting.address() as AddressInfo).port.toString()}`;
    backend.on("GET /status/{job_id}", { status: 200, body: aJob() });

    expect(await readQuote(JOB)).toEqual({ kind: "unreachable" });
    expect(backend.received).toEqual([]);
    redirecting.closeAllConnections();
    redirecting.close();
  });

  it("is a missing connection on the card, and Attio's own offer to connect elsewhere", async () => {
    workspace.key = null;

    expect(await latestQuote(RECORD, "told")).toEqual({ kind: "unconnected" });
    await expect(latestQuote(RECORD, "thrown")).rejects.toThrow();
    await expect(readQuote(JOB)).rejects.toThrow();
  });

  it.each([
    [null, "Enter the address"],
    ["  ", "Enter the address"],
    ["quotes", "is not a web address"],
    ["https://user:word@quotes.example.org", "is not a web address"],
    ["https://quotes.example.org/?a=1", "is not a web address"],
    ["http://quotes.example.org", "must start with https://"],
    ["http://127.0.0.1.example.org", "must start with https://"],
    ["ftp://127.0.0.1", "must start with https://"],
  ])("is a sentence for the address %s, and no key is sent", async (address, sentence) => {
    workspace.backendUrl = address;
    const fetched = vi.spyOn(globalThis, "fetch");

    expect(await readQuote(JOB)).toEqual({
      kind: "setup",
      sentence: expect.stringContaining(sentence) as string,
    });
    expect(fetched).not.toHaveBeenCalled();
  });
});

describe("a new connection", () => {
  const connect = (key: string): Promise<void> =>
    connectionAdded({
      connection: {
        id: "c1",
        value: key,
        connection_key: "service",
        createdBy: { type: "user", id: "u1" },
        ownedBy: { type: "workspace", id: "w1" },
      },
    });

  it.each([401, 403])("is refused where the service refuses its key (%d)", async (status) => {
    backend.on("GET /config", { status, body: problem(status, "unauthorised") });

    await expect(connect("stolen")).rejects.toThrow("The quote service does not accept this key.");
    expect(backend.received[0]?.headers.authorization).toBe("Bearer stolen");
  });

  it("is refused where the service does not answer", async () => {
    backend.on("GET /config", { status: 500, body: problem(500, "internal") });

    await expect(connect("good")).rejects.toThrow("is not answering");
  });

  it("is kept unseen while no safe address is set", async () => {
    workspace.backendUrl = "http://quotes.example.org";
    const fetched = vi.spyOn(globalThis, "fetch");

    await expect(connect("good")).resolves.toBeUndefined();
    expect(fetched).not.toHaveBeenCalled();
  });
});
