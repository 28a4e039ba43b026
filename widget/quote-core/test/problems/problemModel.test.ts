import { describe, expect, it } from "vitest";
import { countdown, failedJob, problemModel, type Attempt, type FieldIssue } from "../../src";

type Extra = { errors?: FieldIssue[]; revision?: number; web_url?: string | null };

function answered(
  status: number,
  slug: string,
  attempt: Attempt,
  extra: Extra = {},
  retryAfter: number | null = null,
) {
  const problem = {
    type: `urn:bng:problem:${slug}`,
    title: "Title of the type",
    status,
    detail: `The "detail" of {${slug}}.`,
    instance: "/run",
    request_id: "r-17",
    ...extra,
  };
  return problemModel({ kind: "problem", problem, retryAfter }, attempt);
}

function issue(pointer: string, code: string, detail = "Words of the service."): FieldIssue {
  return { pointer, code, detail };
}

const run: Attempt = { doing: "run" };
const save: Attempt = { doing: "save" };

describe("a request that is not right", () => {
  it("says what is wrong at each field, in the order of the answer", () => {
    const model = answered(422, "invalid-request", run, {
      errors: [
        issue("/demand/0/units", "units-not-positive"),
        issue("/demand/2/habitat_name", "unknown-habitat"),
      ],
    });
    expect(model.kind).toBe("fields");
    expect(model.title).toBe("There are 2 things to put right.");
    expect(model.fields.map(({ pointer, text }) => [pointer, text])).toEqual([
      ["/demand/0/units", "Enter more than 0 units."],
      ["/demand/2/habitat_name", "This name is not in the habitat list. Choose the habitat it stands for."],
    ]);
  });

  it("leads from a postcode that is not found to the planning authorities", () => {
    const errors = [issue("/location/postcode", "unknown-postcode")];
    expect(answered(422, "invalid-request", run, { errors }).fields).toEqual([
      {
        pointer: "/location/postcode",
        code: "unknown-postcode",
        text: "We cannot find this postcode. Check it, or choose the planning authority instead.",
        switchTo: "areas",
      },
    ]);
  });

  it("names the place and the nation of a site outside England", () => {
    const detail = "SA1 1AA is in Wales. Biodiversity net gain applies to sites in England.";
    const errors = [issue("/location/postcode", "outside-england", detail)];
    expect(answered(422, "invalid-request", run, { errors }).fields[0]?.text).toBe(detail);
  });

  it("lets the service speak where it knows more codes than we do", () => {
    const errors = [issue("/options/seed", "brand-new", "The seed (x) must be new.\nMaybe try 1.")];
    expect(answered(422, "invalid-request", run, { errors }).fields[0]?.text).toBe(
      "The seed (x) must be new. Maybe try 1.",
    );
  });

  it("names the limits of this installation", () => {
    const limits = { lines: 1500, units: 250_000, unit_decimals: 3 };
    const errors = [
      issue("/demand/0/units", "units-too-large"),
      issue("/demand/1/units", "units-too-precise"),
    ];
    const model = answered(422, "invalid-request", { ...run, limits }, { errors });
    expect(model.fields.map((note) => note.text)).toEqual([
      "Enter at most 250,000 units.",
      "Enter at most 3 decimals.",
    ]);
    expect(answered(413, "body-too-large", { ...run, limits }).text).toBe(
      "That is too much at once. The limit is 1,500 habitats.",
    );
  });
});

describe("a request that may not be made", () => {
  it("asks for a key on the page, and for a new connection in Attio", () => {
    const onPage = answered(401, "key-needed", run);
    expect(onPage.action).toEqual({ kind: "give-key", label: "Enter a key" });
    expect(onPage.retry).toEqual({ kind: "key" });
    expect(answered(401, "key-needed", { ...run, host: "attio" }).title).toBe("Reconnect the quote service");
  });

  it("says what the key may not do", () => {
    expect(answered(403, "scope-missing", run).text).toBe("Your key may read quotes but not create them.");
    expect(answered(403, "scope-missing", save).text).toBe("Your key may read quotes but not save them.");
    expect(answered(403, "scope-missing", { doing: "read" }).text).toBe("Your key may not read quotes.");
    expect(answered(403, "origin-refused", run).text).toBe(
      "The quote service does not answer pages from this address.",
    );
  });
});

describe("a job", () => {
  it("that is forgotten can be run again", () => {
    const model = answered(404, "not-found", { doing: "read" });
    expect(model.text).toBe("This quote has expired. Run it again with the same inputs.");
    expect(model.action?.kind).toBe("run-again");
  });

  it("that is already on its way goes on without a word", () => {
    expect(answered(409, "idempotency-in-flight", run)).toMatchObject({
      kind: "continue",
      text: "",
      action: null,
    });
  });

  it("that failed says why and what to name", () => {
    const error = {
      type: "urn:bng:problem:catalogue-gone",
      title: "Gone",
      status: 503,
      detail: "sha256:ab is gone.",
    };
    expect(failedJob(error, "job-1")).toEqual({
      title: "We could not finish this quote.",
      text: "The prices it was accepted on are no longer kept. Run it again with those of today.",
      reference: "job-1",
    });
    expect(failedJob({ ...error, type: "urn:bng:problem:new" }, "job-1").text).toBe("sha256:ab is gone.");
    expect(failedJob(null, "job-1").text).toBe("Something went wrong on our side.");
  });
});

describe("a service that is busy or away", () => {
  it("is asked again after the time it named, three times", () => {
    const model = answered(429, "too-many-requests", run, {}, 12);
    expect(model.text).toBe("Busy: trying again in 12 s");
    expect(model.retry).toEqual({ kind: "wait", seconds: 12, tries: 3 });
    expect(countdown(model, 3.2)).toBe("Busy: trying again in 4 s");
  });

  it("keeps the inputs and is asked ever more rarely", () => {
    const model = problemModel({ kind: "unreachable" }, run);
    expect(model).toMatchObject({ kind: "offline", retry: { kind: "backoff" }, requestId: null });
    expect(model.action).toEqual({ kind: "retry", label: "Retry now" });
    expect(countdown(model, 12)).toBe(
      "The quote service is not answering. Your inputs are kept. Trying again in 12 s.",
    );
  });

  it("is asked again when it said it would be back", () => {
    const model = answered(503, "shutting-down", run, {}, 20);
    expect(model.kind).toBe("offline");
    expect(model.retry).toEqual({ kind: "wait", seconds: 20, tries: Infinity });
  });

  it.each([500, 501, 418, 405, 400])("says that it is our fault where nothing else fits: %s", (status) => {
    const model = answered(status, "internal-error", run);
    expect(model.text).toBe("Something went wrong on our side.");
    expect(model.requestId).toBe("r-17");
    expect(model.action).toEqual({ kind: "retry", label: "Retry" });
  });

  it("asks for another run where the key of a request was used before", () => {
    expect(answered(422, "idempotency-key-reused", run).text).toBe(
      "The inputs changed while they were being sent. Run the quote again.",
    );
  });
});

describe("saving", () => {
  it.each([
    ["crm-not-configured", "This service is not connected to Attio."],
    [
      "crm-unauthorised",
      "Attio does not accept the service's access any more. The quote is kept and will be sent by itself once that is put right.",
    ],
    [
      "crm-scope-missing",
      "The service lacks a permission in Attio. The quote is kept and will be sent by itself once that is put right.",
    ],
    [
      "crm-plan",
      "The Attio plan of this workspace does not include what saving needs. The quote is kept and will be sent by itself once that is put right.",
    ],
    ["crm-of-the-future", "The quote could not be saved to Attio. It can still be downloaded."],
  ])("says what stands in the way: %s", (slug, text) => {
    const model = answered(503, slug, save);
    expect(model).toMatchObject({ kind: "crm", text, retry: { kind: "none" } });
  });

  it("tries again where only the queue is away", () => {
    expect(answered(503, "save-unavailable", save, {}, 7).retry).toEqual({
      kind: "wait",
      seconds: 7,
      tries: 3,
    });
  });

  it("offers to open the newer revision", () => {
    const web_url = "https://app.attio.com/x/quotes/record/1";
    const model = answered(409, "quote-superseded", save, { revision: 3, web_url });
    expect(model.text).toBe("A newer revision (3) is already saved.");
    expect(model.action).toEqual({ kind: "open", label: "Open in Attio", href: web_url });
  });

  it("opens nothing that is no page of the web", () => {
    expect(answered(409, "crm-conflict", save, { web_url: "javascript:alert(1)" }).action).toBeNull();
  });

  it("marks the record that Attio does not know", () => {
    const model = answered(422, "crm-record-unknown", save, {
      errors: [issue("/record_id", "crm-record-unknown")],
    });
    expect(model.fields[0]).toMatchObject({
      pointer: "/record_id",
      text: "Attio has no such record. Check the link, or choose another.",
    });
  });

  it("finds a job that is gone expired, too", () => {
    expect(answered(404, "not-found", save).kind).toBe("expired");
  });
});

it("never shows a status code, JSON or a missing value", () => {
  const slugs = [
    "invalid-request",
    "key-needed",
    "scope-missing",
    "not-found",
    "job-live",
    "queue-full",
    "crm-conflict",
  ];
  const doings = ["run", "read", "save", "ask"] as const;
  for (const status of [400, 401, 403, 404, 409, 413, 422, 429, 500, 503]) {
    for (const slug of slugs) {
      for (const doing of doings) {
        const { title, text, action } = answered(status, slug, { doing });
        const shown = [title, text, action?.label ?? ""].join(" ");
        expect(shown).not.toMatch(/[{}"]|undefined|null|NaN|\b[45]\d\d\b|urn:/);
      }
    }
  }
});
