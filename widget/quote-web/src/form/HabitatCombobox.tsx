import { LedgerBadge, ledgerWords } from "../shared/LedgerBadge";
import type { ComboGroup, ComboList } from "./Combobox";
import { Combobox } from "./Combobox";
import type { HabitatChoice, HabitatNames } from "./habitats";
import { needsBespoke, offerText } from "./habitats";
import { find } from "./search";

export interface HabitatComboboxProps {
  readonly id: string;
  readonly names: HabitatNames;
  readonly text: string;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
  readonly onText: (text: string) => void;
  readonly onChoose: (choice: HabitatChoice) => void;
  readonly onLeave: () => void;
  readonly onPasteText: (text: string) => boolean;
}

export function HabitatCombobox({ names, text, onChoose, ...rest }: HabitatComboboxProps) {
  const chosen = names.named(text);
  return (
    <Combobox
      {...rest}
      listLabel="Habitats"
      text={chosen !== null && chosen.name === text ? chosen.label : text}
      placeholder="Choose a habitat"
      chosen={chosen?.name}
      list={(typed) => habitatList(names.choices, typed)}
      onChoose={(name) => {
        const choice = names.choices.find((one) => one.name === name);
        if (choice !== undefined) onChoose(choice);
      }}
    />
  );
}

/** The list for what was typed, under its heads. */
export function habitatList(choices: readonly HabitatChoice[], typed: string): ComboList {
  const { items, total } = find(choices, typed);
  const groups: { id: string; choices: HabitatChoice[] }[] = [];
  for (const choice of items) {
    const id = choice.heads.join("/");
    const last = groups.at(-1);
    if (last?.id === id) last.choices.push(choice);
    else groups.push({ id, choices: [choice] });
  }
  return {
    groups: groups.map(({ id, choices: some }) => habitatGroup(id, some)),
    status: matches(total, "habitat"),
    more: total > items.length,
  };
}

function habitatGroup(id: string, choices: readonly HabitatChoice[]): ComboGroup {
  const first = choices[0];
  const head =
    first === undefined ? null : (
      <>
        <LedgerBadge ledger={first.ledger} bare /> {first.group}
      </>
    );
  return {
    id,
    label: first === undefined ? id : [ledgerWords[first.ledger], first.group].filter(Boolean).join(", "),
    head,
    options: choices.map((choice) => ({
      id: choice.name,
      label: choice.label,
      aside: offerText(choice),
      ...(needsBespoke(choice) ? { sub: "needs bespoke agreement" } : {}),
    })),
  };
}

/** How many match, as it is said beside the field. */
export function matches(total: number, what: string): string {
  if (total === 0) return `No ${what} matches. Try another word.`;
  return total === 1 ? `1 ${what} matches` : `${String(total)} ${what}s match`;
}
