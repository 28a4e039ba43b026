import { describe, expect, it } from "vitest";
import { exportFile, summaryText, type JobStatus, type Result } from "../../src";
import { mixed, short, statusOf, typical } from "../fixtures/quotes";

const LONDON = "Europe/London";

function withBank(bank_name: string): JobStatus {
  const result: Result = {
    ...typical,
    allocations: typical.allocations.map((row) => ({ ...row, bank_name })),
  };
  return statusOf(result);
}

function csv(status: JobStatus): string[] {
  return exportFile("csv", status, LONDON).text.split("\r\n");
}

describe("the table for a spreadsheet", () => {
  it("holds every row in full, then subtotals, fee and total as sent", () => {
    const lines = csv(statusOf(mixed));
    expect(lines).toHaveLength(15);
    expect(lines[3]).toContain(
      "Thetford Heath Habitat Bank,Grassland - Other neutral grassland,0.3675,0.735,Far,0.5,43500,43500,15986.25",
    );
    expect(lines[7]).toMatch(/^Q-2026-7K3M9QXA,Area,,,,,Subtotal,1\.95,,,,,,63409$/u);
    expect(lines[10]).toMatch(/Cost of units,,,,,,,76629$/u);
    expect(lines[12]).toMatch(/Total ex VAT,,,,,,,77129$/u);
  });

  it("has as many cells in every row as in its head", () => {
    const widths = csv(statusOf(typical))
      .slice(0, -2)
      .map((line) => line.replace(/"[^"]*"/gu, "x").split(",").length);
    expect(widths.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 16));
    expect(new Set(widths.slice(10))).toEqual(new Set([14]));
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])("keeps a bank named %j text", (name) => {
    const cells = exportFile("csv", withBank(name), LONDON).text;
    expect(cells).toContain(`'${name}`);
    expect(cells).not.toMatch(new RegExp(`(^|[,"])${name.replace(/[+()]/gu, "\\$&")}`, "u"));
  });

  it("quotes what holds a comma or a quotation mark", () => {
    expect(csv(withBank('Hill, "The"'))[1]).toContain('"Hill, ""The"""');
  });

  it("lists what is short where there is no plan", () => {
    const lines = csv(statusOf(short));
    expect(lines[0]).toContain("Habitat,Units wanted,Units available");
    expect(lines[1]).toMatch(/^Grassland - Lowland calcareous grassland,36\.5,35\.825,bank-limit,/u);
  });
});

describe("the other files", () => {
  it("are named after the quote", () => {
    const names = (["json", "csv", "print"] as const).map(
      (kind) => exportFile(kind, statusOf(mixed), LONDON).name,
    );
    expect(names).toEqual(["Q-2026-7K3M9QXA.json", "Q-2026-7K3M9QXA.csv", "Q-2026-7K3M9QXA.html"]);
  });

  it("hold the whole answer as JSON", () => {
    const status = statusOf(mixed);
    expect(JSON.parse(exportFile("json", status, LONDON).text)).toEqual(status);
  });

  it("print the quote with its reasons, its reservations and its sources", () => {
    const page = exportFile("print", statusOf(mixed), LONDON).text;
    for (const part of [
      "£77,129.00 ex VAT",
      "Proven cheapest",
      "The site is located approximately",
      "No plan with at most 3 banks costs less than £76,629.00.",
      "Open Government Licence v.3.0",
      mixed.run.catalogue_version,
    ]) {
      expect(page).toContain(part);
    }
  });

  it("print names as text, whatever they hold", () => {
    const page = exportFile("print", withBank("<img src=x onerror=alert(1)>"), LONDON).text;
    expect(page).not.toContain("<img");
    expect(page).toContain("&#60;img src=x onerror=alert(1)&#62;");
  });

  it("print what is short where there is no plan", () => {
    const page = exportFile("print", statusOf(short), LONDON).text;
    expect(page).toContain("No lawful plan for the whole demand, so no price");
    expect(page).not.toContain("ex VAT</p>");
  });
});

describe("the summary", () => {
  it("names the quote by its number in the archive too", () => {
    const archived = { ...statusOf(mixed), reference: "BNG-A-00042.1" };
    expect(summaryText(archived, LONDON)).toMatch(/^BNG quote Q-2026-7K3M9QXA · BNG-A-00042\.1: £77/u);
    expect(exportFile("print", archived, LONDON).text).toContain("<p>Q-2026-7K3M9QXA · BNG-A-00042.1</p>");
  });

  it("says the quote in a few lines", () => {
    const lines = summaryText(statusOf(mixed), LONDON).split("\n");
    expect(lines[0]).toBe("BNG quote Q-2026-7K3M9QXA: £77,129.00 ex VAT. Proven cheapest.");
    expect(lines).toContain(
      "- Thetford Heath Habitat Bank: 0.3675 units of Other neutral grassland for Other neutral grassland, far, £43,500 / unit, £15,986.25",
    );
    expect(lines).toContain("Hedgerow, subtotal £7,455.00");
  });

  it("says what is short in place of a price", () => {
    expect(summaryText(statusOf(short), LONDON)).toMatch(
      /^BNG quote Q-2026-7K3M9QXA: no lawful plan for the whole demand, so no price\.\n- Line 3 /u,
    );
  });
});
