export default async function load(): Promise<unknown> {
  return fetch("https://example.org/");
}
