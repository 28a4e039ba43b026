import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import example from "../../quote-core/test/fixtures/RunRequest.example.json";
import { expectNoFindings } from "./results/page";
import { open } from "./support/app";
import { Backend, JOB, problem } from "./support/backend";

const PATIENT = { timeout: 10_000 };

function run(): HTMLElement {
  return screen.getByRole("button", { name: /^Run(ning…| quote)$/ });
}

async function filled(backend: Backend) {
  const page = open(backend);
  await screen.findByText("28 banks, prices loaded 23 Nov 2026", {}, PATIENT);
  await page.user.click(screen.getByRole("button", { name: "Fill with an example" }));
  await screen.findByRole("group", { name: "Habitat 5" }, PATIENT);
  return page;
}

describe("the page", () => {
  it("begins with what to do, and without faults", async () => {
    const { container } = open(new Backend());
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Quote editor");
    expect(screen.getByText("Add a habitat to start")).toBeTruthy();
    await screen.findByText("28 banks, prices loaded 23 Nov 2026", {}, PATIENT);
    await expectNoFindings(container);
  });

  it("runs an example and shows its total", async () => {
    const backend = new Backend();
    backend.finish();
    const { user, container } = await filled(backend);
    await user.click(run());
    await screen.findByText(/^Quote ready/, {}, PATIENT);
    expect(backend.runs()).toEqual([{ demand: example.demand, location: example.location }]);
    expect(location.search).toBe(`?job=${JOB}`);
    await expectNoFindings(container);
  });

  it("makes one job of a double press", async () => {
    const backend = new Backend();
    backend.finish();
    const { user } = await filled(backend);
    await user.dblClick(run());
    expect(run().getAttribute("aria-disabled")).toBe("true");
    await screen.findByText(/^Quote ready/, {}, PATIENT);
    expect(backend.runs()).toHaveLength(1);
  });

  it("runs by keyboard from any field", async () => {
    const backend = new Backend();
    backend.finish();
    const { user } = await filled(backend);
    screen.getByLabelText("Units of habitat 1").focus();
    await user.keyboard("{Control>}{Enter}{/Control}");
    await screen.findByText(/^Quote ready/, {}, PATIENT);
    expect(screen.queryByRole("group", { name: "Habitat 6" })).toBeNull();
  });

  it("says what is wrong before anything is sent, and leads there", async () => {
    const backend = new Backend();
    const { user, container } = await filled(backend);
    await user.clear(screen.getByLabelText("Units of habitat 2"));
    await user.type(screen.getByLabelText("Units of habitat 2"), "1,234");
    await user.click(run());
    const summary = screen.getByRole("alert");
    expect(document.activeElement).toBe(summary);
    expect(document.title).toMatch(/^Error: /);
    await expectNoFindings(container);
    await user.click(within(summary).getByRole("link", { name: /^Habitat 2: 1,234 can mean two amounts/ }));
    await waitFor(() => {
      expect(document.activeElement).toBe(screen.getByLabelText("Units of habitat 2"));
    });
    expect(backend.runs()).toEqual([]);
    await user.clear(screen.getByLabelText("Units of habitat 2"));
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("shows what the service refuses at its field", async () => {
    const backend = new Backend();
    const errors = [{ pointer: "/location/lpa_name", code: "ambiguous-area", detail: "x" }];
    backend.on("POST /run", () => problem(422, "invalid-request", { errors }));
    const { user } = await filled(backend);
    await user.click(run());
    await screen.findByRole("alert", {}, PATIENT);
    const field = screen.getByRole("combobox", { name: "Local planning authority" });
    expect(field.getAttribute("aria-invalid")).toBe("true");
  });

  it("keeps the key of a try that got no answer, so that the next one makes no second job", async () => {
    const backend = new Backend();
    backend.on("POST /run", () => Promise.reject(new TypeError("down")));
    const { user } = await filled(backend);
    await user.click(run());
    await screen.findByText("The quote service is not answering. Your inputs are kept.", {}, PATIENT);
    backend.on("POST /run", () => Response.json({ job_id: JOB }, { status: 202 }));
    backend.finish();
    await user.click(screen.getByRole("button", { name: "Retry now" }));
    await screen.findByText(/^Quote ready/, {}, PATIENT);
    expect(backend.keys()).toHaveLength(2);
    expect(new Set(backend.keys()).size).toBe(1);
  });

  it("marks results of earlier inputs", async () => {
    const backend = new Backend();
    backend.finish();
    const { user } = await filled(backend);
    await user.click(run());
    await screen.findByText(/^Quote ready/, {}, PATIENT);
    await user.type(screen.getByLabelText("Units of habitat 1"), "5");
    expect(screen.getByText(/earlier inputs/)).toBeTruthy();
  });

  it("makes a new quote of the same inputs once the first is there", async () => {
    const backend = new Backend();
    backend.finish();
    const { user } = await filled(backend);
    await user.click(run());
    await screen.findByText(/^Quote ready/, {}, PATIENT);
    await user.click(run());
    await waitFor(() => {
      expect(backend.runs()).toHaveLength(2);
    }, PATIENT);
    expect(new Set(backend.keys()).size).toBe(2);
  });

  it("opens a job by its address, with the inputs it was made from", async () => {
    const backend = new Backend();
    backend.finish();
    backend.on(`GET /jobs/${JOB}/request`, () => Response.json(example));
    open(backend, JOB);
    await screen.findByText(/^Quote ready/, {}, PATIENT);
    await screen.findByRole("group", { name: "Habitat 5" }, PATIENT);
    expect(screen.queryByText(/earlier inputs/)).toBeNull();
  });

  it("says that a job is gone, and lets its inputs be run", async () => {
    open(new Backend(), JOB);
    await screen.findByText("This quote has expired. Run it again with the same inputs.", {}, PATIENT);
  });

  it("asks for a key where one is wanted, and keeps it out of every store", async () => {
    const backend = new Backend();
    const locked = new Backend();
    for (const route of ["GET /config", "GET /habitats", "GET /catalogue", "GET /places"])
      locked.on(route, (asked) =>
        asked.headers.get("Authorization") === "Bearer secret-key"
          ? backend.fetch(asked.path)
          : problem(401, "unauthorised"),
      );
    const { user, container } = open(locked);
    const dialog = await screen.findByRole("dialog", { name: "Access key" }, PATIENT);
    await expectNoFindings(container);
    await user.type(within(dialog).getByLabelText("Key"), "secret-key{Enter}");
    await screen.findByText("28 banks, prices loaded 23 Nov 2026", {}, PATIENT);
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(JSON.stringify([sessionStorage, localStorage, location.href])).not.toContain("secret-key");
  });

  it("says that the service is at fault, and asks again when told to", async () => {
    const backend = new Backend();
    const good = new Backend();
    backend.on("GET /config", () => problem(500, "internal-error"));
    const { user } = open(backend);
    await screen.findByText("Something went wrong on our side.", {}, PATIENT);
    await user.click(run());
    expect(screen.getByRole("alert").textContent).toContain("has not answered yet");
    backend.on("GET /config", ({ path }) => good.fetch(path));
    await user.click(screen.getByRole("button", { name: "Retry" }));
    await waitFor(() => {
      expect(screen.queryByText("Something went wrong on our side.")).toBeNull();
    }, PATIENT);
  });

  it("does not offer again what the key may not do", async () => {
    const backend = new Backend();
    backend.on("POST /run", () => problem(403, "forbidden"));
    const { user } = await filled(backend);
    await user.click(run());
    expect(
      await screen.findAllByText("Your key may read quotes but not create them.", {}, PATIENT),
    ).not.toEqual([]);
    expect(screen.queryByRole("button", { name: "Run quote" })).toBeNull();
  });

  it("asks before unsaved inputs are left, and only then", async () => {
    const backend = new Backend();
    const { user } = await filled(backend);
    const leave = () => !dispatchEvent(new Event("beforeunload", { cancelable: true }));
    expect(leave()).toBe(false);
    await user.type(screen.getByLabelText("Units of habitat 1"), "5");
    expect(leave()).toBe(true);
  });

  it("brings back what was typed before a reload", async () => {
    const first = await filled(new Backend());
    await first.user.type(screen.getByLabelText("Units of habitat 1"), "55");
    first.unmount();
    const { user } = open(new Backend());
    await screen.findByDisplayValue("1.555", {}, PATIENT);
    await user.click(screen.getByRole("button", { name: "Start over" }));
    expect(screen.getByText("Add a habitat to start")).toBeTruthy();
    expect(sessionStorage.length).toBe(0);
  });

  it("looks a postcode up, and shows how sure the place is", async () => {
    const backend = new Backend();
    const { user } = open(backend);
    await user.type(screen.getByLabelText("Postcode of the development"), "TN23 1AA");
    await user.tab();
    await screen.findByText("Ashford · Wealden Greensand · Kent and Medway", {}, PATIENT);
    expect(screen.getByText("Approximate")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "choose the areas" }));
    await waitFor(() => {
      expect(document.activeElement).toBe(screen.getByRole("combobox", { name: "Local planning authority" }));
    });
  });

  it("does not run for a site that the look-up refuses", async () => {
    const backend = new Backend();
    const errors = [{ pointer: "/location/postcode", code: "unknown-postcode", detail: "x" }];
    backend.on("POST /locate", () => problem(422, "invalid-request", { errors }));
    const { user } = await filled(backend);
    await user.click(screen.getByRole("tab", { name: "Postcode" }));
    await user.type(screen.getByLabelText("Postcode of the development"), "ZZ1 1AA");
    await user.tab();
    await screen.findByText(/We cannot find this postcode/, {}, PATIENT);
    await user.click(run());
    expect(screen.getByRole("alert").textContent).toContain("We cannot find this postcode");
    expect(backend.runs()).toEqual([]);
  });

  it("keeps what was typed where the results cannot be drawn", async () => {
    const silent = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const backend = new Backend();
    backend.finish({ result: { outcome: null } as never });
    const { user } = await filled(backend);
    await user.click(run());
    await screen.findByText("The results could not be shown", {}, PATIENT);
    expect(screen.getByRole("button", { name: "Copy details" })).toBeTruthy();
    expect(screen.getByDisplayValue("1.25")).toBeTruthy();
    silent.mockRestore();
  });
});
