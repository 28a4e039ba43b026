import type { Result } from "quote-core";

/** Whose data the places are: it must stand wherever they are shown. */
export function Sources({ result }: { readonly result: Result }) {
  return <p className="sources">{result.site.attribution}</p>;
}
