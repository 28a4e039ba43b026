import http from "node:http";
import type { AddressInfo } from "node:net";

import { faultsOf, routeOf } from "./contract";

/** A request that the app sent. */
export interface Received {
  readonly method: string;
  readonly route: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: unknown;
}

export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

type Script = (request: Received) => Reply;

/**
 * A service that answers as a test tells it, on a port of its own, and holds both sides to the contract: what is sent to
 * it and what it answers must be valid there.
 */
export class Backend {
  readonly received: Received[] = [];
  readonly faults: string[] = [];
  readonly #scripts = new Map<string, Script>();
  readonly #server = http.createServer((request, response) => void this.#serve(request, response));

  static async start(): Promise<Backend> {
    const backend = new Backend();
    await new Promise<void>((listening) => backend.#server.listen(0, "127.0.0.1", listening));
    return backend;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port.toString()}`;
  }

  /** Answers `GET /status/{job_id}` and the like. Later words replace earlier ones. */
  on(operation: string, script: Script | Reply): this {
    this.#scripts.set(operation, typeof script === "function" ? script : () => script);
    return this;
  }

  to(operation: string): Received[] {
    return this.received.filter(({ method, route }) => `${method} ${route}` === operation);
  }

  forget(): void {
    this.received.length = 0;
    this.faults.length = 0;
    this.#scripts.clear();
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
  }

  async #serve(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const method = request.method ?? "";
    const url = new URL(request.url ?? "", this.url);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString("utf8");
    const body: unknown = text === "" ? undefined : JSON.parse(text);
    const route = routeOf(method, url.pathname) ?? url.pathname;
    const received = {
      method,
      route,
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: request.headers,
      body,
    };
    this.received.push(received);
    if (body !== undefined) this.faults.push(...faultsOf(method, route, null, body));
    const reply = this.#scripts.get(`${method} ${route}`)?.(received);
    if (reply === undefined) {
      this.faults.push(`Nobody said what ${method} ${route} answers`);
      response.destroy();
      return;
    }
    this.faults.push(...faultsOf(method, route, reply.status, reply.body));
    response.writeHead(reply.status, { "Content-Type": "application/json", ...reply.headers });
    response.end(JSON.stringify(reply.body));
  }
}
