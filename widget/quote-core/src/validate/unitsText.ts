/** What a person wrote as an amount: its digits with a point, or why it cannot be told. */
export type UnitsText =
  | { readonly kind: "amount"; readonly digits: string }
  | { readonly kind: "unclear"; readonly text: string }
  | { readonly kind: "blank" };

const AMBIGUOUS = /^[1-9]\d{0,2},\d{3}$/;
const GROUPED = /^[-+]?[1-9]\d{0,2}(?:[ ,\u00a0\u202f]\d{3})+(?:\.\d+)?$/;
const AMOUNT = /^[-+]?(?:\d+(?:[.,]\d*)?|[.,]\d+)$/;

/** Reads an amount with `.` or `,` as its decimal sign. What could be read in two ways is not guessed at. */
export function unitsText(written: string): UnitsText {
  const text = written.trim();
  if (text === "") return { kind: "blank" };
  if (AMBIGUOUS.test(text)) {
    return {
      kind: "unclear",
      text: `${text} can mean two amounts. Write ${text.replace(",", "")} or ${text.replace(",", ".")}.`,
    };
  }
  if (GROUPED.test(text)) {
    return {
      kind: "unclear",
      text: `Write ${text.replace(/[^-+\d.]/g, "")}, without marks between thousands.`,
    };
  }
  if (!AMOUNT.test(text)) return { kind: "unclear", text: "Enter the units as a number, such as 1.5." };
  const digits = text
    .replace(",", ".")
    .replace(/^\+/, "")
    .replace(/^(-?)\./, "$10.")
    .replace(/\.$/, "");
  return { kind: "amount", digits };
}
