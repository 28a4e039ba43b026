import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";

export interface MenuItem {
  readonly key: string;
  readonly word: string;
  readonly onChoose: () => void;
}

/** How wide a menu is with its margin, in pixels: where there is less room it opens to the left. */
const WIDTH = 240;

/** The menu button of the ARIA patterns: arrows move, letters jump, Escape closes and gives the focus back. */
export function MenuButton({
  label,
  name,
  items,
  opens,
}: {
  readonly label: ReactNode;
  /** What the menu is called. */
  readonly name: string;
  readonly items: readonly MenuItem[];
  readonly opens: "up" | "down";
}) {
  const id = useId();
  const [active, setActive] = useState<number | null>(null);
  const [atEnd, setAtEnd] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const entries = useRef<(HTMLButtonElement | null)[]>([]);
  const isOpen = active !== null;

  useEffect(() => {
    if (active !== null) entries.current[active]?.focus();
  }, [active]);

  useEffect(() => {
    if (!isOpen) return;
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && root.current?.contains(event.target) === false) setActive(null);
    };
    document.addEventListener("pointerdown", outside);
    return () => {
      document.removeEventListener("pointerdown", outside);
    };
  }, [isOpen]);

  const open = (index: number) => {
    const left = root.current?.getBoundingClientRect().left ?? 0;
    setAtEnd(left + WIDTH > document.documentElement.clientWidth);
    setActive(index);
  };
  const close = () => {
    setActive(null);
    button.current?.focus();
  };
  const last = items.length - 1;
  const onButtonKey = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    open(event.key === "ArrowDown" ? 0 : last);
  };
  const onMenuKey = (event: KeyboardEvent) => {
    const at = active ?? 0;
    switch (event.key) {
      case "ArrowDown":
        setActive(at === last ? 0 : at + 1);
        break;
      case "ArrowUp":
        setActive(at === 0 ? last : at - 1);
        break;
      case "Home":
        setActive(0);
        break;
      case "End":
        setActive(last);
        break;
      case "Escape":
        // The menu is the top layer: what lies under it stays open.
        event.stopPropagation();
        close();
        break;
      case "Tab":
        setActive(null);
        return;
      default: {
        const turned = [...items.keys()].map((index) => (at + 1 + index) % items.length);
        const next = turned.find((index) =>
          items[index]?.word.toLowerCase().startsWith(event.key.toLowerCase()),
        );
        if (next === undefined) return;
        setActive(next);
      }
    }
    event.preventDefault();
  };

  return (
    <div className="menu-root" ref={root}>
      <button
        ref={button}
        className="btn"
        type="button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onKeyDown={onButtonKey}
        onClick={() => {
          if (isOpen) setActive(null);
          else open(0);
        }}
      >
        {label}
      </button>
      {isOpen && (
        <div
          className={`menu menu--${opens}${atEnd ? " menu--end" : ""}`}
          id={id}
          role="menu"
          aria-label={name}
          onKeyDown={onMenuKey}
        >
          {items.map((item, index) => (
            <button
              key={item.key}
              ref={(element) => {
                entries.current[index] = element;
              }}
              className="menu-item"
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close();
                item.onChoose();
              }}
            >
              {item.word}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
