import type { JobStatus } from "../types";
import { noticeModel } from "../view/noticeModel";
import { resultModel } from "../view/resultModel";
import { quoteNames } from "../view/words";

/** The quote in a few lines of plain text, for an e-mail or a note. */
export function summaryText(status: JobStatus, zone: string): string {
  const { result } = status;
  const model = resultModel(status, zone);
  if (result === null || model === null) return shortText(status);
  const { headline } = model;
  const lines = [
    `BNG quote ${headline.names}: ${headline.total} ex VAT. ${headline.proof.words}.`,
    headline.facts.map(({ name, value }) => `${name} ${value}`).join(", "),
    "",
    ...model.ledgers.flatMap((group) => [
      `${group.name}, subtotal ${group.subtotal}`,
      ...group.rows.map(
        (row) =>
          `- ${row.bank}: ${row.unitsInFull} of ${row.supply.name} for ${row.demand.name}, ${row.tierWord.toLowerCase()}, ${row.unitPrice}, ${row.cost}`,
      ),
    ]),
    "",
    ...noticeModel(result).map(({ title, text }) => `${title}. ${text}`),
    headline.stamp.join(" · "),
  ];
  return `${lines.join("\n").replace(/\n{3,}/gu, "\n\n")}\n`;
}

function shortText(status: JobStatus): string {
  const short = (status.result?.shortfalls ?? []).map(({ message, remedy }) =>
    `- ${message} ${remedy}`.trimEnd(),
  );
  return `${[`BNG quote ${quoteNames(status)}: no lawful plan for the whole demand, so no price.`, ...short].join("\n")}\n`;
}
