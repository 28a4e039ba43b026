import type { JobStatus, RunRequest } from "quote-core";
import accepted from "../../../quote-core/test/fixtures/Accepted.queued.json";
import config from "../../../quote-core/test/fixtures/Config.demo.json";
import examples from "../../../quote-core/test/fixtures/ExampleList.all.json";
import habitats from "../../../quote-core/test/fixtures/HabitatList.demo.json";
import completed from "../../../quote-core/test/fixtures/JobStatus.completed.json";
import located from "../../../quote-core/test/fixtures/LocatedSite.postcode.json";
import lpas from "../../../quote-core/test/fixtures/PlaceList.lpas.json";
import overlaps from "../../../quote-core/test/fixtures/PlaceList.overlaps.json";
import example from "../../../quote-core/test/fixtures/RunRequest.example.json";

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly headers: Headers;
}

type Answer = (asked: Asked) => Response | Promise<Response>;

const catalogue = {
  version: `sha256:${"0".repeat(64)}`,
  loaded_at: "2026-11-23T09:00:00Z",
  counts: { banks: 28, habitats: 150, prices: 2880, stock: 309, trading_rules: 0 },
  rejected: [],
};

/** A service that answers as the real one did, unless a test wants it otherwise; it remembers what it was asked. */
export class Backend {
  readonly asked: Asked[] = [];
  readonly #answers = new Map<string, Answer>(
    Object.entries({
      "GET /config": () => Response.json(config),
      "GET /catalogue": () => Response.json(catalogue),
      "GET /habitats": () => Response.json(habitats),
      "GET /places": ({ path }: Asked) => Response.json(path.includes("lpa=") ? overlaps : lpas),
      "GET /examples": () => Response.json(examples),
      "GET /examples/typical": () => Response.json(example),
      "POST /locate": () => Response.json(located),
      "POST /run": () => Response.json(accepted, { status: 202 }),
    }),
  );

  on(route: string, answer: Answer): void {
    this.#answers.set(route, answer);
  }

  /** The job that `POST /run` makes is over, and looks like this. */
  finish(status: Partial<JobStatus> = {}): void {
    const done = { ...completed, ...status, job_id: accepted.job_id };
    this.on(`GET /status/${accepted.job_id}`, () => Response.json(done));
  }

  runs(): RunRequest[] {
    return this.asked.filter(({ path }) => path === "/run").map(({ body }) => body as RunRequest);
  }

  keys(): (string | null)[] {
    return this.asked
      .filter(({ path }) => path === "/run")
      .map(({ headers }) => headers.get("Idempotency-Key"));
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const path = input as string;
    const method = init?.method ?? "GET";
    const body = typeof init?.body === "string" ? (JSON.parse(init.body) as unknown) : null;
    const asked = { method, path, body, headers: new Headers(init?.headers) };
    this.asked.push(asked);
    const answer = this.#answers.get(`${method} ${path.split("?")[0] ?? ""}`);
    return answer === undefined ? problem(404, "not-found") : answer(asked);
  };
}

export const JOB = accepted.job_id;

export function problem(status: number, slug: string, more: object = {}): Response {
  const document = { title: "Title", status, detail: "Detail", instance: "/run", request_id: "req-7" };
  return Response.json({ type: `urn:bng:problem:${slug}`, ...document, ...more }, { status });
}
