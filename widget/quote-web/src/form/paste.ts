/** One row of a spreadsheet: a name and an amount, both as they were written. */
export interface PastedRow {
  readonly habitat: string;
  readonly units: string;
}

/**
 * Reads cells copied from a spreadsheet: of each line the first text and the first amount after it. Null where the text
 * is no table, so that it is pasted as text is. A line of heads and empty lines are left out.
 */
export function pastedRows(text: string): PastedRow[] | null {
  if (!/[\t\n]/.test(text.trim())) return null;
  const lines = text.split(/\r\n|\r|\n/).map(cells);
  const rows = lines.filter((line) => line.some((cell) => cell !== "")).map(rowOf);
  if (rows.every((row) => row.units === "") && !text.includes("\t")) {
    return rows.length > 1 ? rows : null;
  }
  return rows.filter((row, at) => !(at === 0 && isHead(row, lines[0] ?? [])));
}

function cells(line: string): string[] {
  return line.split("\t").map((cell) =>
    cell
      .replace(/^"(.*)"$/, "$1")
      .replaceAll('""', '"')
      .replace(/\s+/g, " ")
      .trim(),
  );
}

function rowOf(line: readonly string[]): PastedRow {
  const name = line.findIndex((cell) => cell !== "" && !isAmount(cell));
  const amount = line.findIndex((cell, at) => at > name && isAmount(cell));
  return { habitat: name < 0 ? "" : (line[name] ?? ""), units: amount < 0 ? "" : (line[amount] ?? "") };
}

function isAmount(cell: string): boolean {
  return /^[-+]?\d[\d., ]*$/.test(cell);
}

function isHead(row: PastedRow, line: readonly string[]): boolean {
  return row.units === "" && line.some((cell) => /units?|amount|quantity/i.test(cell));
}
