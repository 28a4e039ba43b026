import type { Page, Request, Route } from "playwright-core";
import { faults } from "../../../quote-core/test/contractSchemas";

/** One answer in place of the service's: what the contract allows, nobody at all, or what the service itself says. */
export type Answer =
  | { readonly status: number; readonly body: unknown; readonly headers?: Readonly<Record<string, string>> }
  | "nobody"
  | "service";

/** Answers in place of the service, the last one for all that follow, and keeps what was asked. */
export async function answer(page: Page, call: string, ...answers: readonly Answer[]): Promise<Request[]> {
  const [method, path] = call.split(" ");
  const asked: Request[] = [];
  await page.route(
    (url) => matches(url.pathname, path ?? ""),
    async (route) => {
      if (route.request().method() !== method) {
        await route.fallback();
        return;
      }
      asked.push(route.request());
      await give(route, answers[Math.min(asked.length, answers.length) - 1] ?? "service");
    },
  );
  return asked;
}

async function give(route: Route, answer: Answer): Promise<void> {
  if (answer === "service") return route.continue();
  if (answer === "nobody") return route.abort("connectionrefused");
  const { status, body, headers = {} } = answer;
  return route.fulfill({
    status,
    headers: {
      "content-type": status < 400 ? "application/json" : "application/problem+json",
      ...headers,
    },
    body: JSON.stringify(body),
  });
}

/** A path of which a part may be `*`. */
function matches(path: string, pattern: string): boolean {
  const parts = path.split("/");
  const wanted = pattern.split("/");
  return parts.length === wanted.length && wanted.every((part, at) => part === "*" || part === parts[at]);
}

/** An answer that the contract's schema allows; anything else would test what cannot happen. */
export function ok(schema: string, body: unknown, status = 200): Answer {
  return { status, body: checked(schema, body) };
}

/** A fault as the service tells it. */
export function problem(
  status: number,
  slug: string,
  more: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): Answer {
  const schema = slug.startsWith("crm-") || slug.startsWith("quote-") ? "SaveProblem" : "Problem";
  const body = checked(schema, {
    type: `urn:bng:problem:${slug}`,
    title: "Said for machines",
    status,
    detail: "Said for machines",
    instance: "/run",
    request_id: "r-7F3K",
    ...more,
  });
  return { status, body, headers };
}

function checked(schema: string, body: unknown): unknown {
  const found = faults(schema, body);
  if (found !== null)
    throw new Error(`The contract (${schema}) does not allow this: ${JSON.stringify(found)}`);
  return body;
}
