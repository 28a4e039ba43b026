import { type ReactNode, createElement } from "react";
import { afterAll, beforeAll, expect, it } from "vitest";

import { shown } from "./stubs/client";
import { workspace } from "./stubs/server";
import { Backend } from "./support/backend";
import { builtApp } from "./support/bundle";
import {
  JOB,
  RECORD,
  aJob,
  aSummary,
  accepted,
  jobs,
  notSaved,
  problem,
  saved,
  session,
} from "./support/samples";
import { Screen } from "./support/screen";

const record = { recordId: RECORD, object: "companies" };

let backend: Backend;

beforeAll(async () => {
  backend = await Backend.start();
  Object.assign(workspace, { key: "key-of-the-workspace", backendUrl: backend.url });
});

afterAll(() => backend.stop());

it("draws the card, makes a quote, saves it and draws the card anew, as built", async () => {
  const Card = builtApp().surfaces["record-widget"]?.[0]?.Widget;
  if (Card === undefined) throw new Error("The built app has no card");
  backend.on("GET /jobs", { status: 200, body: jobs() });

  const card = await new Screen().show(createElement(Card as (props: typeof record) => ReactNode, record));
  await card.until(() => {
    expect(card.text()).toContain("No quote yet");
  });
  await card.does(card.one("Widget.TextWidget").props["onTrigger"] as () => Promise<void>);

  const dialog = shown.dialogs[0];
  if (dialog === undefined) throw new Error("The card opened nothing");
  const screen = await new Screen().show(createElement(dialog.Dialog, { hideDialog: () => undefined }));
  backend
    .on("POST /run", { status: 202, body: accepted })
    .on("GET /status/{job_id}", { status: 200, body: aJob() })
    .on("GET /jobs", { status: 200, body: jobs(aSummary()) });
  await screen.does(() =>
    (screen.one("Form").props["submit"] as (values: object) => Promise<void>)({
      rows: [{ habitat: "Native hedgerow", units: 0.8 }],
      postcode: "TN23 1AA",
      contractSize: "automatic",
    }),
  );
  await screen.until(() => {
    expect(screen.text()).toContain("£48,250.00 ex VAT");
  });

  const run = backend.to("POST /run")[0];
  expect(run?.headers.authorization).toBe("Bearer key-of-the-workspace");
  expect(run?.body).toEqual({
    demand: [{ habitat_name: "Native hedgerow", units: 0.8 }],
    location: { postcode: "TN23 1AA" },
    record_id: RECORD,
  });
  await card.until(() => {
    expect(card.text()).toContain("Priced");
  });

  const inAttio = { ...notSaved, state: "saved" as const, web_url: saved.record.web_url };
  backend
    .on("POST /save", { status: 200, body: saved })
    .on("GET /jobs", { status: 200, body: jobs(aSummary({ total: 51000, crm: inAttio })) });
  await screen.press("Save to Attio");
  await card.until(() => {
    expect(card.text()).toContain("£51,000.00");
  });
  expect(backend.to("POST /save")[0]?.body).toEqual({
    job_id: JOB,
    record_id: RECORD,
    record_object: "companies",
  });

  await screen.close();
  await card.close();
  expect(backend.faults).toEqual([]);
});

it("opens the editor as built", async () => {
  const action = builtApp().surfaces["record-action"]?.find(({ id }) => id === "open-bng-editor");
  backend.on("POST /sessions", { status: 201, body: session });

  await action?.onTrigger?.(record);

  expect(shown.frames).toMatchObject([{ url: `${backend.url}/?embed=1` }]);
  expect(backend.faults).toEqual([]);
});

it("refuses a connection with a bad key as built", async () => {
  backend.on("GET /config", { status: 401, body: problem(401, "unauthorised") });

  await expect(builtApp().event("connection-added", { connection: { value: "stolen" } })).rejects.toThrow(
    "The quote service does not accept this key.",
  );
});
