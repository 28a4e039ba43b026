// The shared rules come first, so that those of single parts stand over them.
import "./styles/index.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Client } from "./api/client";
import { KeyDesk } from "./api/keys";
import { App } from "./App";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no element (root).");
const keys = new KeyDesk();
const client = new Client({ askForKey: keys.ask });
const openJob = new URLSearchParams(location.search).get("job");
createRoot(root).render(
  <StrictMode>
    <App client={client} keys={keys} openJob={openJob} />
  </StrictMode>,
);
