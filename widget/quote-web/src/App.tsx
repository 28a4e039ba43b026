import type { ReactElement } from "react";

/** The quote editor. */
export function App(): ReactElement {
  return (
    <main>
      <h1>BNG quote</h1>
    </main>
  );
}
