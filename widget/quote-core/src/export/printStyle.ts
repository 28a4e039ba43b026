/** The look of the printable page: ink on paper, no colour that carries meaning. */
export const STYLE = `
@page { margin: 16mm; }
body { max-width: 190mm; margin: 24px auto; padding: 0 16px; color: #18211c; background: #fff; font: 11pt/1.4 system-ui, "Segoe UI", Arial, sans-serif; font-variant-numeric: tabular-nums; }
h1 { margin: 0; font-size: 16pt; }
h2 { margin: 18pt 0 6pt; font-size: 12pt; break-after: avoid; }
p { margin: 4pt 0; }
.total { font-size: 22pt; font-weight: 600; }
dl { display: flex; flex-wrap: wrap; gap: 8pt 24pt; margin: 8pt 0; }
dt { color: #525e57; font-size: 9pt; }
dd { margin: 0; font-weight: 600; }
.note { padding: 6pt 8pt; border: 1px solid #78847c; border-radius: 4px; font-size: 10pt; }
table { width: 100%; border-collapse: collapse; font-size: 9pt; }
th, td { padding: 3pt 4pt; border-bottom: 1px solid #dde2db; text-align: left; vertical-align: top; font-weight: 400; }
thead th { color: #525e57; }
.ledger th, .ledger td { padding-top: 8pt; font-weight: 600; }
.n { text-align: right; white-space: nowrap; }
tfoot th { text-align: right; }
.grand th, .grand td { border-top: 1px solid #18211c; font-weight: 600; }
tr { break-inside: avoid; }
ul { padding-left: 16pt; font-size: 10pt; }
footer { margin-top: 18pt; color: #525e57; font-size: 8pt; overflow-wrap: anywhere; }
`;
