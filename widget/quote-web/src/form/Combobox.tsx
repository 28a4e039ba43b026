import type { KeyboardEvent, ReactNode } from "react";
import { useEffect, useId, useRef, useState } from "react";
import { Icon } from "../shared/Icon";
import { matchAt } from "./text";

export interface ComboOption {
  readonly id: string;
  readonly label: string;
  /** A second line of the option. */
  readonly sub?: string;
  /** What stands at its end. */
  readonly aside?: string;
}

export interface ComboGroup {
  readonly id: string;
  readonly label: string;
  /** Shown in place of the label. */
  readonly head?: ReactNode;
  readonly options: readonly ComboOption[];
}

export interface ComboList {
  readonly groups: readonly ComboGroup[];
  /** Said to those who cannot see the list, and shown where nothing matches. */
  readonly status: string;
  /** More match than are shown. */
  readonly more: boolean;
}

export interface ComboboxProps {
  readonly id: string;
  readonly listLabel: string;
  readonly text: string;
  /** The list for a text; nothing typed since the last choice is the empty text. */
  readonly list: (typed: string) => ComboList;
  readonly chosen?: string | undefined;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
  readonly placeholder?: string;
  readonly onText: (text: string) => void;
  readonly onChoose: (id: string) => void;
  readonly onLeave?: () => void;
  readonly onPasteText?: (text: string) => boolean;
  readonly inputRef?: (input: HTMLInputElement | null) => void;
}

/** An editable combobox with a listbox, as ARIA 1.2 has it: the focus stays in the field, the active option is named. */
export function Combobox({
  id,
  listLabel,
  text,
  list,
  chosen,
  invalid = false,
  describedBy,
  placeholder,
  onText,
  onChoose,
  onLeave,
  onPasteText,
  inputRef,
}: ComboboxProps) {
  const listId = useId();
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState<string | null>(null);

  const shown = open ? list(typed) : null;
  const options = shown?.groups.flatMap((group) => group.options) ?? [];
  const activeAt = options.findIndex((option) => option.id === active);
  const current = activeAt >= 0 ? activeAt : typed === "" ? -1 : options.length > 0 ? 0 : -1;
  const activeOption = options[current];
  const optionId = (option: ComboOption): string => `${listId}-${option.id}`;

  const activeId = activeOption && optionId(activeOption);
  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: "nearest" });
  }, [activeId]);
  useEffect(() => {
    if (open) box.current?.scrollIntoView({ block: "nearest" });
  }, [open]);

  function show(): void {
    setTyped("");
    setActive(chosen ?? null);
    setOpen(true);
  }
  function choose(option: ComboOption): void {
    setOpen(false);
    setTyped("");
    setActive(null);
    onChoose(option.id);
  }
  function move(to: number): void {
    const option = options[(to + options.length) % options.length];
    if (option) setActive(option.id);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    switch (event.key) {
      case "ArrowDown":
        if (!open) show();
        else if (!event.altKey) move(current + 1);
        break;
      case "ArrowUp":
        if (open && event.altKey) setOpen(false);
        else if (open) move(current < 0 ? options.length - 1 : current - 1);
        else show();
        break;
      case "Home":
      case "End":
        if (!open || event.shiftKey) return;
        move(event.key === "Home" ? 0 : options.length - 1);
        break;
      case "Enter":
        if (open && activeOption) choose(activeOption);
        break;
      case "Escape":
        if (!open) return;
        event.stopPropagation();
        setOpen(false);
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  return (
    <div className="combo">
      <input
        className="inp"
        id={id}
        ref={inputRef}
        role="combobox"
        aria-expanded={options.length > 0}
        aria-autocomplete="list"
        aria-controls={listId}
        aria-activedescendant={activeId}
        aria-invalid={invalid}
        aria-describedby={describedBy}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={text}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(null);
          setOpen(true);
          onText(event.target.value);
        }}
        onPaste={(event) => {
          if (onPasteText?.(event.clipboardData.getData("text/plain")) === true) {
            event.preventDefault();
            setOpen(false);
          }
        }}
        onClick={() => {
          if (!open) show();
        }}
        onBlur={() => {
          setOpen(false);
          onLeave?.();
        }}
        onKeyDown={onKeyDown}
      />
      <Icon name="down" />
      <div
        className="listbox"
        id={listId}
        ref={box}
        role="listbox"
        aria-label={listLabel}
        hidden={options.length === 0}
        onMouseDown={(event) => {
          event.preventDefault();
        }}
      >
        {shown?.groups.map((group) => (
          <div key={group.id} role="group" aria-label={group.label}>
            <div className="lb-group" role="presentation">
              {group.head ?? group.label}
            </div>
            {group.options.map((option) => (
              <div
                key={option.id}
                id={optionId(option)}
                className={option.id === chosen ? "opt is-chosen" : "opt"}
                role="option"
                aria-selected={option === activeOption}
                onClick={() => {
                  choose(option);
                }}
              >
                <span>
                  <Marked text={option.label} typed={typed} />
                  {option.sub !== undefined && <span className="sub">{option.sub}</span>}
                </span>
                {option.aside !== undefined && <span>{option.aside}</span>}
              </div>
            ))}
          </div>
        ))}
        {shown?.more === true && (
          <div className="lb-more" role="presentation">
            Type more to narrow the list.
          </div>
        )}
      </div>
      {shown && options.length === 0 && <div className="listbox lb-more">{shown.status}</div>}
      <span className="vh" role="status">
        {shown?.status ?? ""}
      </span>
    </div>
  );
}

function Marked({ text, typed }: { text: string; typed: string }) {
  const at = matchAt(text, typed);
  if (at === null) return <>{text}</>;
  return (
    <>
      {text.slice(0, at[0])}
      <mark>{text.slice(at[0], at[1])}</mark>
      {text.slice(at[1])}
    </>
  );
}
