import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { HabitatList } from "quote-core";
import { useReducer } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import demo from "../../../quote-core/test/fixtures/HabitatList.demo.json";
import { Demand } from "../../src/form/Demand";
import { habitatChoices, HabitatNames } from "../../src/form/habitats";
import { changeForm, emptyForm } from "../../src/form/model";
import { expectNoFindings } from "../results/page";

const names = new HabitatNames(habitatChoices((demo as HabitatList).items));

function Form() {
  const [form, dispatch] = useReducer(changeForm, emptyForm);
  return (
    <main>
      <h1>Quote editor</h1>
      <Demand form={form} names={names} errors={new Map()} dispatch={dispatch} onExample={vi.fn()} />
    </main>
  );
}

function habitat(place: number): HTMLElement {
  return screen.getByRole("combobox", { name: `Habitat ${String(place)}` });
}
function units(place: number): HTMLElement {
  return screen.getByRole("textbox", { name: `Units of habitat ${String(place)}` });
}
function active(): string | null {
  const id = document.activeElement?.getAttribute("aria-activedescendant");
  return id == null ? null : (document.getElementById(id)?.textContent ?? null);
}
function open() {
  return { user: userEvent.setup(), ...render(<Form />) };
}

beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(cleanup);

describe("the demand", () => {
  it("is filled by keyboard alone", async () => {
    const { user } = open();
    await user.tab();
    await user.keyboard("{Enter}");
    expect(document.activeElement).toBe(habitat(1));
    await user.keyboard("lowl{ArrowDown}{Enter}{Tab}1.5{Enter}");
    expect(document.activeElement).toBe(habitat(2));
    await user.keyboard("ditches{Enter}{Tab}.1");
    expect(screen.getByDisplayValue("Lowland dry acid grassland")).toBeTruthy();
    expect(
      within(screen.getByRole("group", { name: "Habitat 1" })).getByText("needs bespoke agreement"),
    ).toBeTruthy();
    const totals = screen.getByText("Watercourse", { selector: "dt *" }).closest("dl");
    expect(totals?.textContent).toBe("Area1.50Hedgerow–Watercourse0.10");
  });

  it("moves the focus to the next row when one is removed, and to the button after the last", async () => {
    const { user } = open();
    await user.click(screen.getByRole("button", { name: "Add habitat" }));
    await user.keyboard("canals{Enter}");
    await user.click(screen.getByRole("button", { name: "Add habitat" }));
    await user.click(screen.getByRole("button", { name: "Remove habitat 1, Canals" }));
    expect(document.activeElement).toBe(habitat(1));
    await user.click(screen.getByRole("button", { name: "Remove habitat 1" }));
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Add habitat" }));
  });

  it("takes a table, and asks about the names that it does not know", async () => {
    const { user, container } = open();
    await user.click(screen.getByRole("button", { name: "Add habitat" }));
    const good = names.choices.slice(0, 28).map((choice) => `${choice.name}\t1.5`);
    const rows = [
      "Habitat\tUnits",
      ...good.slice(0, 5),
      "Grasland - Lowland medows\t0.8",
      ...good.slice(5),
      "Urbn tree\t2",
    ];
    await user.paste(rows.join("\r\n"));
    expect(screen.getAllByRole("combobox")).toHaveLength(30);
    expect(screen.getAllByText("Not recognised")).toHaveLength(2);
    expect(document.activeElement).toBe(habitat(6));
    const wrong = within(screen.getByRole("group", { name: "Habitat 6" }));
    expect(habitat(6).getAttribute("aria-invalid")).toBe("true");
    const close = within(wrong.getByRole("group", { name: /^Habitats like/ })).getAllByRole("button");
    expect(close).toHaveLength(3);
    await user.click(wrong.getByRole("button", { name: "Grassland - Lowland meadows" }));
    expect(screen.getAllByText("Not recognised")).toHaveLength(1);
    expect(habitat(6).getAttribute("aria-invalid")).toBe("false");
    await expectNoFindings(container);
  });

  it("takes a table pasted where there is no field yet", async () => {
    const { user } = open();
    await user.paste("Canals\t1\nDitches\t2");
    expect(screen.getAllByRole("combobox")).toHaveLength(2);
  });

  it("pastes a name as a name", async () => {
    const { user } = open();
    await user.click(screen.getByRole("button", { name: "Add habitat" }));
    await user.paste("Canals");
    expect(screen.getAllByRole("combobox")).toHaveLength(1);
    expect(screen.getByDisplayValue("Canals")).toBeTruthy();
  });

  it("judges a name when it is left, not while it is typed", async () => {
    const { user } = open();
    await user.click(screen.getByRole("button", { name: "Add habitat" }));
    await user.keyboard("medows");
    expect(screen.queryByText("Not recognised")).toBeNull();
    await user.tab();
    expect(screen.getByText("Not recognised")).toBeTruthy();
  });

  it("says that a habitat is there already, and takes it", async () => {
    const { user } = open();
    await user.paste("Canals\t1\nDitches\t2\ncanals\t3");
    expect(screen.getByText("Habitat 1 is the same. Both are quoted.")).toBeTruthy();
  });
});

describe("the list of habitats", () => {
  it("opens on a press, closes on Escape and keeps what was typed", async () => {
    const { user, container } = open();
    await user.click(screen.getByRole("button", { name: "Add habitat" }));
    expect(habitat(1).getAttribute("aria-expanded")).toBe("false");
    await user.keyboard("low");
    expect(habitat(1).getAttribute("aria-expanded")).toBe("true");
    expect(screen.getAllByRole("status").map((status) => status.textContent)).toContain("13 habitats match");
    await expectNoFindings(container);
    await user.keyboard("{Escape}");
    expect(habitat(1).getAttribute("aria-expanded")).toBe("false");
    expect(screen.getByDisplayValue("low")).toBe(habitat(1));
  });

  it("goes up and down, round its ends, and to both of them", async () => {
    const { user } = open();
    await user.click(screen.getByRole("button", { name: "Add habitat" }));
    await user.keyboard("meadows");
    expect(active()).toContain("Lowland meadows");
    await user.keyboard("{ArrowUp}");
    expect(active()).toContain("Upland hay meadows");
    await user.keyboard("{ArrowDown}");
    expect(active()).toContain("Lowland meadows");
    await user.keyboard("{End}");
    expect(active()).toContain("Upland hay meadows");
    await user.keyboard("{Home}{Enter}");
    expect(screen.getByDisplayValue("Lowland meadows")).toBe(habitat(1));
  });

  it("shows all of it again for a habitat that is chosen, which leads", async () => {
    const { user } = open();
    await user.click(screen.getByRole("button", { name: "Add habitat" }));
    await user.keyboard("canals{Enter}");
    await user.click(habitat(1));
    expect(screen.getAllByRole("option").length).toBe(50);
    expect(screen.getByText("Type more to narrow the list.")).toBeTruthy();
  });

  it("says so where nothing matches", async () => {
    const { user, container } = open();
    await user.click(screen.getByRole("button", { name: "Add habitat" }));
    await user.keyboard("zzzz");
    expect(screen.getAllByText("No habitat matches. Try another word.")).toHaveLength(2);
    await user.keyboard("{Enter}");
    expect(screen.getByDisplayValue("zzzz")).toBe(habitat(1));
    await expectNoFindings(container);
  });

  it("leaves units alone that are typed after it", async () => {
    const { user } = open();
    await user.paste("Canals\t1");
    await user.clear(units(1));
    await user.type(units(1), "2,5");
    expect(screen.getByDisplayValue("2,5")).toBe(units(1));
  });
});
