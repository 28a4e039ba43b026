// The shared rules come first, as on the page.
import "../../src/styles/index.css";
import "./gallery.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Results } from "../../src/results/Results";
import { states } from "./states";

/** Shows one state of the results, named by the address's hash; `?theme=dark` sets the colours. */
function Gallery({ name }: { readonly name: string }) {
  const state = states[name];
  return (
    <main className="gallery">
      <h1 className="vh">Results gallery</h1>
      <nav aria-label="States">
        {Object.keys(states).map((other) => (
          <a key={other} href={`#${other}`} aria-current={other === name ? "page" : undefined}>
            {other}
          </a>
        ))}
      </nav>
      <section className="results" aria-label="Results">
        {state === undefined ? <p>There is no state ({name}).</p> : <Results {...state} />}
      </section>
    </main>
  );
}

const theme = new URLSearchParams(window.location.search).get("theme");
if (theme !== null) document.documentElement.dataset["theme"] = theme;

const element = document.getElementById("root");
if (element === null) throw new Error("The gallery has no element (root).");
const root = createRoot(element);

function show(): void {
  const name = window.location.hash.slice(1) || "completed";
  root.render(
    <StrictMode>
      <Gallery key={name} name={name} />
    </StrictMode>,
  );
}

window.addEventListener("hashchange", show);
show();
