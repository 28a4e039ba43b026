import type { ContractSize } from "quote-core";

/** The choice of a size, or to leave it to the rules. */
export type SizeChoice = ContractSize | "automatic";

export const SIZE_OPTIONS: { value: SizeChoice; label: string }[] = [
  { value: "automatic", label: "Automatic" },
  { value: "fractional", label: "Fractional" },
  { value: "small", label: "Small" },
  { value: "medium", label: "Medium" },
  { value: "large", label: "Large" },
];

/** What is chosen, where anything else, such as a setting that was never made, leaves it to the rules. */
export function sizeChoice(text: string | null | undefined): SizeChoice {
  return SIZE_OPTIONS.find(({ value }) => value === text)?.value ?? "automatic";
}
