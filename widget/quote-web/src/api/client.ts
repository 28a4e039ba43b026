import type {
  Accepted,
  components,
  Config,
  ExampleList,
  Failure,
  HabitatList,
  JobStatus,
  LocatedSite,
  Location,
  PlaceList,
  Problem,
  RunRequest,
  Saved,
  SaveQueued,
  SaveRequest,
} from "quote-core";

export type CatalogueFacts = components["schemas"]["CatalogueFacts"];
export type PlaceKind = "lpa" | "nca" | "lnrs" | "waterbody" | "catchment";

export type Reply<T> =
  | { readonly ok: true; readonly value: T; readonly retryAfter: number | null }
  | { readonly ok: false; readonly failure: Failure };

export interface ClientOptions {
  /** Asked for a key when the service wants one; null when nobody gives one. */
  readonly askForKey: (wasRefused: boolean) => Promise<string | null>;
  /** Told until when the session lasts, whenever an answer says so. */
  readonly onSessionExpires?: (at: string) => void;
  readonly fetch?: typeof fetch;
}

interface Call {
  readonly path: string;
  readonly method?: "GET" | "POST";
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
  readonly timeout?: number;
}

const PATIENCE = 10_000;
/** The service itself gives a save eight seconds. */
const SAVE_PATIENCE = 15_000;

/**
 * The only module that touches the network. Nothing is thrown: what goes wrong is part of the reply. The token stays in
 * this object, and goes into no address and no storage.
 */
export class Client {
  readonly #options: ClientOptions;
  #token: string | null = null;
  #asking: Promise<string | null> | null = null;

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  useToken(token: string): void {
    this.#token = token;
  }

  /** The policy that this page is served with; null where there is none, or nobody to say so. */
  async pagePolicy(): Promise<string | null> {
    try {
      const answer = await (this.#options.fetch ?? fetch)("/", { method: "HEAD", cache: "no-store" });
      return answer.headers.get("Content-Security-Policy");
    } catch {
      return null;
    }
  }
  config(): Promise<Reply<Config>> {
    return this.#json({ path: "/config" });
  }
  catalogue(): Promise<Reply<CatalogueFacts>> {
    return this.#json({ path: "/catalogue" });
  }
  habitats(): Promise<Reply<HabitatList>> {
    return this.#json({ path: "/habitats?limit=200" });
  }
  places(kind: PlaceKind, asked: { q?: string; lpa?: string; limit?: number }): Promise<Reply<PlaceList>> {
    const query = new URLSearchParams({ kind, limit: String(asked.limit ?? 50) });
    if (asked.q !== undefined && asked.q !== "") query.set("q", asked.q);
    if (asked.lpa !== undefined && asked.lpa !== "") query.set("lpa", asked.lpa);
    return this.#json({ path: `/places?${query}` });
  }
  locate(location: Location, signal?: AbortSignal): Promise<Reply<LocatedSite>> {
    return this.#json({ path: "/locate", method: "POST", body: { location }, signal });
  }
  examples(): Promise<Reply<ExampleList>> {
    return this.#json({ path: "/examples" });
  }
  example(name: string): Promise<Reply<RunRequest>> {
    return this.#json({ path: `/examples/${encodeURIComponent(name)}` });
  }
  run(request: RunRequest, idempotencyKey: string): Promise<Reply<Accepted>> {
    return this.#json({
      path: "/run",
      method: "POST",
      body: request,
      headers: { "Idempotency-Key": idempotencyKey },
    });
  }
  status(jobId: string, signal?: AbortSignal): Promise<Reply<JobStatus>> {
    return this.#json({ path: `/status/${encodeURIComponent(jobId)}`, signal });
  }
  cancel(jobId: string): Promise<Reply<Accepted>> {
    return this.#json({ path: `/jobs/${encodeURIComponent(jobId)}/cancel`, method: "POST" });
  }
  jobRequest(jobId: string): Promise<Reply<RunRequest>> {
    return this.#json({ path: `/jobs/${encodeURIComponent(jobId)}/request` });
  }
  save(request: SaveRequest): Promise<Reply<Saved | SaveQueued>> {
    return this.#json({ path: "/save", method: "POST", body: request, timeout: SAVE_PATIENCE });
  }

  /** Asks; where a key is wanted, again with each key that is given then, until nobody gives one. */
  async #json<T>(call: Call): Promise<Reply<T>> {
    for (;;) {
      const sent = this.#token;
      const reply = await this.#ask<T>(call);
      if (reply.ok || !isUnauthorised(reply.failure)) return reply;
      if (this.#token !== sent) continue;
      const fresh = await this.#key(sent !== null);
      if (fresh === null) return reply;
      this.#token = fresh;
    }
  }

  /** Several requests may be refused at once: all of them wait for the one answer. */
  #key(wasRefused: boolean): Promise<string | null> {
    this.#asking ??= this.#options.askForKey(wasRefused).finally(() => {
      this.#asking = null;
    });
    return this.#asking;
  }

  async #ask<T>(call: Call): Promise<Reply<T>> {
    const late = new AbortController();
    const timer = setTimeout(() => {
      late.abort();
    }, call.timeout ?? PATIENCE);
    const signal = call.signal === undefined ? late.signal : AbortSignal.any([late.signal, call.signal]);
    try {
      const answer = await (this.#options.fetch ?? fetch)(call.path, {
        method: call.method ?? "GET",
        headers: this.#headers(call),
        cache: "no-store",
        credentials: "same-origin",
        redirect: "error",
        referrerPolicy: "no-referrer",
        signal,
        ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      });
      const expires = answer.headers.get("Session-Expires");
      if (expires !== null) this.#options.onSessionExpires?.(expires);
      return await readReply<T>(answer);
    } catch {
      return { ok: false, failure: { kind: "unreachable" } };
    } finally {
      clearTimeout(timer);
    }
  }

  #headers(call: Call): Record<string, string> {
    return {
      Accept: "application/json, application/problem+json",
      ...(call.body === undefined ? {} : { "Content-Type": "application/json" }),
      ...(this.#token === null ? {} : { Authorization: `Bearer ${this.#token}` }),
      ...call.headers,
    };
  }
}

function isUnauthorised(failure: Failure): boolean {
  return failure.kind === "problem" && failure.problem.status === 401;
}

async function readReply<T>(answer: Response): Promise<Reply<T>> {
  const retryAfter = seconds(answer.headers.get("Retry-After"));
  const body = (await answer.json()) as unknown;
  if (answer.ok) return { ok: true, value: body as T, retryAfter };
  if (!isProblem(body)) return { ok: false, failure: { kind: "unreachable" } };
  return { ok: false, failure: { kind: "problem", problem: body, retryAfter } };
}

function seconds(header: string | null): number | null {
  return header !== null && /^\d+$/.test(header) ? Number(header) : null;
}

/** Something between us and the service may answer in its place, and not as the service does. */
function isProblem(body: unknown): body is Problem {
  return (
    typeof body === "object" &&
    body !== null &&
    "type" in body &&
    typeof body.type === "string" &&
    "status" in body &&
    typeof body.status === "number" &&
    "detail" in body &&
    typeof body.detail === "string"
  );
}
