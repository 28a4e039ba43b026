import { useEffect, useState } from "react";

export type Theme = "system" | "light" | "dark";

const order: readonly Theme[] = ["system", "light", "dark"];
const place = "bng-theme";

export const themeWords: Record<Theme, string> = {
  system: "as the system",
  light: "light",
  dark: "dark",
};

export function nextTheme(theme: Theme): Theme {
  return order[(order.indexOf(theme) + 1) % order.length] ?? "system";
}

/** Storage may be closed to a page in a frame; the choice then lasts as long as the page. */
function stored(): Theme {
  try {
    const found = localStorage.getItem(place);
    return order.find((theme) => theme === found) ?? "system";
  } catch {
    return "system";
  }
}

function store(theme: Theme): void {
  try {
    if (theme === "system") localStorage.removeItem(place);
    else localStorage.setItem(place, theme);
  } catch {
    return;
  }
}

export function useTheme(): [Theme, () => void] {
  const [theme, setTheme] = useState(stored);
  useEffect(() => {
    const root = document.documentElement;
    if (theme === "system") delete root.dataset["theme"];
    else root.dataset["theme"] = theme;
    store(theme);
  }, [theme]);
  return [
    theme,
    () => {
      setTheme(nextTheme);
    },
  ];
}
