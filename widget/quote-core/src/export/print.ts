import type { JobStatus, Result } from "../types";
import { noticeModel } from "../view/noticeModel";
import { reasonModel } from "../view/reasonModel";
import { resultModel, type LedgerGroup, type ResultModel } from "../view/resultModel";
import { quoteNames } from "../view/words";
import { STYLE } from "./printStyle";

/** A page of its own that prints well and needs nothing else: the quote, its reasons and its sources. */
export function printPage(status: JobStatus, zone: string): string {
  const model = resultModel(status, zone);
  const { result } = status;
  const body = result === null ? "" : model === null ? shortfalls(result) : plan(result, model);
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>BNG quote ${text(status.quote_ref)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Biodiversity net gain quote</h1>
<p>${text(quoteNames(status))}</p>
${body}
${sources(status)}
</body>
</html>
`;
}

function plan(result: Result, model: ResultModel): string {
  const { headline } = model;
  return `<p class="total">${text(headline.total)} ex VAT</p>
<p>${text(headline.proof.words)}. ${text(headline.stamp.join(" · "))}</p>
<dl>${headline.facts.map(({ name, value }) => `<div><dt>${text(name)}</dt><dd>${text(value)}</dd></div>`).join("")}</dl>
${notices(result)}
<h2>Allocation</h2>
<table>
<thead><tr><th>Bank</th><th>Demand</th><th>Supply</th><th class="n">Units</th><th>Tier</th><th class="n">SRM</th><th class="n">Unit price</th><th class="n">Cost</th></tr></thead>
${model.ledgers.map(group).join("\n")}
<tfoot>${model.foot.map(({ name, value, grand }) => `<tr${grand ? ' class="grand"' : ""}><th colspan="7">${text(name)}</th><td class="n">${text(value)}</td></tr>`).join("")}</tfoot>
</table>
<h2>Why this plan</h2>
<ul>${reasonModel(result)
    .map(({ name, text: why }) => `<li><strong>${text(name)}.</strong> ${text(why)}</li>`)
    .join("")}</ul>`;
}

function group({ name, subtotal, rows }: LedgerGroup): string {
  const lines = rows.map(
    (row) =>
      `<tr><th>${text(row.bank)}</th><td>${text(row.demand.name)}</td><td>${text(row.supply.name)}</td><td class="n">${text(row.unitsInFull.replace(/ units$/u, ""))}</td><td>${text([row.tierWord, ...row.marks].join(", "))}</td><td class="n">${text(row.srm)}</td><td class="n">${text(row.unitPrice)}</td><td class="n">${text(row.cost)}</td></tr>`,
  );
  return `<tbody><tr class="ledger"><th colspan="7">${text(name)}</th><td class="n">${text(subtotal)}</td></tr>${lines.join("")}</tbody>`;
}

function notices(result: Result): string {
  return noticeModel(result)
    .map(({ title, text: said }) => `<p class="note"><strong>${text(title)}.</strong> ${text(said)}</p>`)
    .join("\n");
}

function shortfalls(result: Result): string {
  const items = result.shortfalls.map(
    ({ habitat, message, remedy }) =>
      `<li><strong>${text(habitat ?? "All lines together")}.</strong> ${text(message)} ${text(remedy)}</li>`,
  );
  return `<h2>No lawful plan for the whole demand, so no price</h2>\n<ul>${items.join("")}</ul>`;
}

function sources({ job_id, result }: JobStatus): string {
  if (result === null) return "";
  const catalogue = `Catalogue ${result.run.catalogue_version}. Job ${job_id}.`;
  return `<footer><p>${text(result.site.attribution)}</p><p>${text(catalogue)}</p></footer>`;
}

/** Names come from catalogues and places: text, never markup. */
function text(value: string): string {
  return value.replace(/[&<>"']/gu, (sign) => `&#${String(sign.charCodeAt(0))};`);
}
