/** Where the quote service is, or a sentence for the person who can put it right. */
export type Address =
  | { readonly kind: "address"; readonly origin: string; readonly base: string }
  | { readonly kind: "setup"; readonly sentence: string };

const UNSET = "Enter the address of the quote service in the settings of this app.";
const MALFORMED = "The address of the quote service in the settings of this app is not a web address.";
const INSECURE =
  "The address of the quote service must start with https://. Change it in the settings of this app.";

/** Reads the setting. Only https may carry a key; plain http never leaves the machine of a developer. */
export function addressOf(setting: string | null): Address {
  const text = setting?.trim() ?? "";
  if (text === "") return { kind: "setup", sentence: UNSET };
  const url = parsed(text);
  if (url === null) return { kind: "setup", sentence: MALFORMED };
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback(url.hostname))) {
    return { kind: "setup", sentence: INSECURE };
  }
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "") {
    return { kind: "setup", sentence: MALFORMED };
  }
  return { kind: "address", origin: url.origin, base: url.origin + url.pathname.replace(/\/+$/, "") };
}

function parsed(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
}
