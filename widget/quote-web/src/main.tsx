// The shared rules come first, so that those of single parts stand over them.
import "./styles/index.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Client } from "./api/client";
import { KeyDesk } from "./api/keys";
import { App } from "./App";
import { Host } from "./embed/Host";
import { frameParents } from "./embed/parents";
import { ErrorBoundary } from "./shell/ErrorBoundary";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no element (root).");
const keys = new KeyDesk();
const query = new URLSearchParams(location.search);
const isFramed = query.has("embed") && parent !== window;

const client = new Client({
  // In a frame the host brings a new session; where it brings none, a person may give a key.
  askForKey: async (wasRefused) => (await host?.freshToken()) ?? keys.ask(wasRefused),
  onSessionExpires: (instant) => host?.expiresAt(instant),
});
const host = isFramed
  ? new Host({
      self: window,
      parent,
      onToken: (token) => {
        client.useToken(token);
      },
      now: () => Date.now(),
    })
  : null;
if (host !== null)
  void client.pagePolicy().then((policy) => {
    host.start(frameParents(policy));
  });

createRoot(root).render(
  <StrictMode>
    <ErrorBoundary what="The page" details={() => ""}>
      <App client={client} keys={keys} host={host} openJob={query.get("job")} />
    </ErrorBoundary>
  </StrictMode>,
);
