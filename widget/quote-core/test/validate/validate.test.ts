import { describe, expect, it } from "vitest";
import {
  emptyQuoteForm,
  emptySite,
  unitsText,
  validate,
  type DemandRow,
  type FieldNote,
  type OptionsForm,
  type QuoteForm,
  type SiteForm,
} from "../../src";
import { knowledge } from "./knowledge";

const MEADOW = "Grassland - Other neutral grassland";
const SCRUB = "Heathland and shrub - Mixed scrub";

function aForm(
  rows: readonly DemandRow[],
  site: Partial<SiteForm> = {},
  options: Partial<OptionsForm> = {},
): QuoteForm {
  const ashford = { ...emptySite, postcode: "TN23 1AA", ...site };
  return { rows, site: ashford, options: { ...emptyQuoteForm.options, ...options } };
}

function row(units: string, habitat = MEADOW): DemandRow {
  return { habitat, units };
}

function issuesOf(form: QuoteForm, known = knowledge): readonly FieldNote[] {
  const judged = validate(form, known);
  return judged.ok ? [] : judged.issues;
}

function said(form: QuoteForm): string[] {
  return issuesOf(form).map(({ pointer, text }) => `${pointer} ${text}`);
}

describe("a form that is right", () => {
  it("becomes the request that it stands for", () => {
    const site = { way: "areas", lpa: "Ashford", nca: " Wealden Greensand ", waterbody: "GB1" } as const;
    const options = {
      contractSize: "small",
      bankLimit: "3",
      discount: "percentage",
      discountValue: "2,5",
    } as const;
    expect(validate(aForm([row("1.5"), row(" 0,25 ", ` ${SCRUB} `)], site, options), knowledge)).toEqual({
      ok: true,
      warnings: [],
      request: {
        demand: [
          { habitat_name: MEADOW, units: 1.5 },
          { habitat_name: SCRUB, units: 0.25 },
        ],
        location: { lpa_name: "Ashford", nca_name: "Wealden Greensand", waterbody: "GB1" },
        contract_size: "small",
        options: { bank_limit: 3, discount: { type: "percentage", value: 2.5 } },
      },
    });
  });

  it("sends the chosen way to the site alone", () => {
    const judged = validate(
      aForm([row("1")], { way: "point", latitude: "51,1465", longitude: "0.8735" }),
      knowledge,
    );
    expect(judged.ok && judged.request.location).toEqual({ latitude: 51.1465, longitude: 0.8735 });
  });

  it("loses its empty rows at the end, and none between", () => {
    const empty = row(" ", "");
    const judged = validate(aForm([row("1"), empty, empty]), knowledge);
    expect(judged.ok && judged.request.demand).toHaveLength(1);
    expect(said(aForm([row("1"), empty, row("2")]))).toEqual([
      "/demand/1/habitat_name Choose a habitat.",
      "/demand/1/units Enter the units.",
    ]);
  });

  it("may name a habitat twice, with a word about it", () => {
    const judged = validate(aForm([row("1"), row("2", SCRUB), row("3", MEADOW.toUpperCase())]), knowledge);
    expect(judged.ok).toBe(true);
    expect(judged.warnings.map(({ pointer, code }) => [pointer, code])).toEqual([
      ["/demand/2/habitat_name", "habitat-repeated"],
    ]);
  });

  it("may leave the site open, with a word about it", () => {
    const judged = validate(aForm([row("1")], { postcode: "" }), knowledge);
    expect(judged.ok && judged.request.location).toBeUndefined();
    expect(judged.warnings[0]?.code).toBe("location-missing");
  });

  it("is taken at its word while the list of habitats is not there", () => {
    const form = aForm([row("1", "Nothing like it")]);
    expect(issuesOf(form)[0]?.code).toBe("unknown-habitat");
    expect(issuesOf(form, { ...knowledge, habitats: null })).toEqual([]);
  });
});

describe("a form that is not right", () => {
  it("has no rows", () => {
    expect(said(emptyQuoteForm)).toEqual(["/demand Add a habitat to start."]);
  });

  it("names the nation of its postcode", () => {
    expect(said(aForm([row("1")], { postcode: "sa11aa" }))).toEqual([
      "/location/postcode SA1 1AA is in Wales. Biodiversity net gain applies to sites in England.",
    ]);
  });

  it("has more digits than a number holds", () => {
    expect(issuesOf(aForm([row("1.00000000000000001")]))).toEqual([]);
    expect(issuesOf(aForm([row("99999.12345678901")]))[0]?.code).toBe("units-too-precise");
    expect(issuesOf(aForm([row("9007199254740993")]))[0]?.code).toBe("units-too-large");
  });

  it("has options in words", () => {
    const options = { bankLimit: "two", discount: "percentage", discountValue: "a lot" } as const;
    expect(said(aForm([row("1")], {}, options))).toEqual([
      "/options/bank_limit Enter a whole number of banks, at least 1.",
      "/options/discount/value Enter a percentage from 0 to 100 with at most 4 decimals.",
    ]);
  });

  it("has degrees that are none", () => {
    expect(said(aForm([row("1")], { way: "point", latitude: "51° N", longitude: "0.5" }))).toEqual([
      "/location/latitude Write the degrees as a decimal number, such as 51.1465.",
    ]);
  });
});

describe("an amount as people write it", () => {
  it.each([
    ["1.5", "1.5"],
    ["1,5", "1.5"],
    [" 2 ", "2"],
    [".5", "0.5"],
    [",25", "0.25"],
    ["-,5", "-0.5"],
    ["3.", "3"],
    ["+4", "4"],
    ["0,234", "0.234"],
    ["1234,567", "1234.567"],
    ["1.234", "1.234"],
    ["12,34", "12.34"],
  ])("%s is %s", (written, digits) => {
    expect(unitsText(written)).toEqual({ kind: "amount", digits });
  });

  it.each([
    ["1,234", "1,234 can mean two amounts. Write 1234 or 1.234."],
    ["12,345", "12,345 can mean two amounts. Write 12345 or 12.345."],
    ["1,234.5", "Write 1234.5, without marks between thousands."],
    ["1,234,567", "Write 1234567, without marks between thousands."],
    ["1 234", "Write 1234, without marks between thousands."],
    ["1.5 ha", "Enter the units as a number, such as 1.5."],
    ["1e3", "Enter the units as a number, such as 1.5."],
    ["1.2.3", "Enter the units as a number, such as 1.5."],
    ["two", "Enter the units as a number, such as 1.5."],
    [".", "Enter the units as a number, such as 1.5."],
  ])("%s is not guessed at", (written, text) => {
    expect(unitsText(written)).toEqual({ kind: "unclear", text });
    expect(issuesOf(aForm([row(written)]))).toEqual([
      { pointer: "/demand/0/units", code: "units-not-a-number", text, switchTo: null },
    ]);
  });
});
