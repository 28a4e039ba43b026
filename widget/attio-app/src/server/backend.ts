import { Settings, getWorkspaceConnection } from "attio/server";

import type { Answer, Trouble } from "../answer";
import schema from "../app/settings/schema";
import { addressOf } from "./address";
import { isProblem } from "./shapes";

/** One call of the service. `path` is a template: what stands in braces comes, escaped, from `values`. */
export interface Call {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** The service and the key that it is spoken to with. */
export interface Service {
  readonly kind: "service";
  readonly origin: string;
  readonly base: string;
  readonly key: string;
}

/** Attio ends a server function after about 30 s; the service itself answers a save within 8 s. */
const PATIENCE = 12_000;

/** Calls the service that the workspace is connected to. Throws where it is not, so that Attio offers to connect. */
export async function ask<T>(call: Call, is: (value: unknown) => value is T): Promise<Answer<T>> {
  const service = await serviceFor(getWorkspaceConnection().value);
  return service.kind === "service" ? send(service, call, is) : service;
}

/** The service at the address of the settings, to be called with this key. */
export async function serviceFor(key: string): Promise<Service | Trouble> {
  const address = addressOf(await Settings.getSettings(schema, "backendUrl"));
  return address.kind === "address" ? { ...address, kind: "service", key } : address;
}

/** Calls this service. */
export async function send<T>(
  service: Service,
  call: Call,
  is: (value: unknown) => value is T,
): Promise<Answer<T>> {
  const url = urlOf(service, call);
  // A template can only widen the path. Should that ever stop being so, the key stays here.
  if (new URL(url).origin !== service.origin) return { kind: "unreachable" };
  const reply = await inTime(exchange(url, service.key, call));
  const answer: Answer<T> = reply === null ? { kind: "unreachable" } : answerOf(reply, is);
  if (answer.kind !== "answer") console.warn(logLine(call, answer));
  return answer;
}

interface Reply {
  readonly ok: boolean;
  readonly retryAfter: number | null;
  readonly body: unknown;
}

async function exchange(url: string, key: string, call: Call): Promise<Reply | null> {
  try {
    const response = await fetch(url, {
      method: call.method,
      headers: {
        Accept: "application/json, application/problem+json",
        Authorization: `Bearer ${key}`,
        ...(call.body === undefined ? {} : { "Content-Type": "application/json" }),
        ...call.headers,
      },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      redirect: "error",
    });
    const body: unknown = JSON.parse(await response.text());
    return { ok: response.ok, retryAfter: seconds(response.headers.get("Retry-After")), body };
  } catch {
    // No connection, a redirect, or a body that this service never sends: what is there is not the service.
    return null;
  }
}

function inTime<T>(work: Promise<T>): Promise<T | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve(null);
    }, PATIENCE);
    void work.then((value) => {
      clearTimeout(timer);
      resolve(value);
    });
  });
}

function answerOf<T>(reply: Reply, is: (value: unknown) => value is T): Answer<T> {
  const { ok, body, retryAfter } = reply;
  if (ok) return is(body) ? { kind: "answer", value: body, retryAfter } : { kind: "unreachable" };
  return isProblem(body) ? { kind: "problem", problem: body, retryAfter } : { kind: "unreachable" };
}

function urlOf(service: Service, call: Call): string {
  const path = call.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(call.values?.[name] ?? ""),
  );
  const query = Object.entries(call.query ?? {})
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");
  return service.base + path + (query === "" ? "" : `?${query}`);
}

function seconds(header: string | null): number | null {
  return header !== null && /^\d{1,6}$/.test(header) ? Number(header) : null;
}

/** Names the route and the kind of trouble: never a value, a key or a text that somebody wrote. */
function logLine(call: Call, trouble: Trouble): string {
  const what =
    trouble.kind === "problem" ? `${trouble.problem.type} ${trouble.problem.request_id}` : trouble.kind;
  return `service.call method=${call.method} route=${call.path} trouble=${what}`;
}
