export const found = fetch("https://example.org/");
