import fs from "node:fs";
import path from "node:path";
import vm from "node:vm";
import * as React from "react";
import type { ReactNode } from "react";

import * as client from "../stubs/client";
import * as root from "../stubs/root";
import * as server from "../stubs/server";

/** An entry of the built app, as Attio gets to know it. */
export interface Surface {
  readonly id: string;
  readonly Widget?: (props: { recordId: string; object: string }) => ReactNode;
  readonly onTrigger?: (record: { recordId: string; object: string }) => Promise<void>;
}

type Surfaces = Readonly<Record<string, readonly Surface[]>>;
type Run = (module: string, args: unknown) => Promise<unknown>;

/** The built app: what it adds to Attio, and what runs when something happens in Attio. */
export interface BuiltApp {
  readonly surfaces: Surfaces;
  readonly event: (name: string, ...args: readonly unknown[]) => Promise<unknown>;
}

/**
 * Runs what `attio build` has made, in contexts that hold what Attio's runtimes hold. The names of these globals are
 * Attio's own affair and may change with its version, so that one test alone relies on them.
 */
export function builtApp(): BuiltApp {
  const { functions, events } = serverSide();
  return { surfaces: clientSide(functions), event: (name, ...args) => events(name, args) };
}

function serverSide(): { readonly functions: Run; readonly events: Run } {
  const runtime = sandbox({
    ATTIO_SERVER_APP_SDK: server,
    process: { env: {} },
    console: { warn: ignored },
    fetch,
    URL,
  });
  vm.runInContext(built("server.js"), runtime);
  return {
    functions: vm.runInContext("stdin_default", runtime) as Run,
    events: vm.runInContext("stdin_events_default", runtime) as Run,
  };
}

function clientSide(runs: Run): Surfaces {
  let registered: Surfaces = {};
  const runtime = sandbox({
    ATTIO_CLIENT_EXTENSION_SDK: client,
    React,
    registerSurfaces: (surfaces: Surfaces) => {
      registered = surfaces;
    },
    // Both ways only JSON passes.
    runServerFunction: async (module: string, args: unknown) => copied(await runs(module, copied(args))),
    window: { open: (url: string) => client.shown.opened.push(url) },
  });
  vm.runInContext(built("index.js"), runtime);
  return registered;
}

/** The language and timers, without the parts of the language that a small runtime leaves out. */
function sandbox(globals: object): vm.Context {
  const runtime = vm.createContext({
    ATTIO_ROOT_SDK: root,
    registerSettingsSchema: ignored,
    setTimeout,
    clearTimeout,
    ...globals,
  });
  vm.runInContext("delete globalThis.Intl", runtime);
  return runtime;
}

function built(name: string): string {
  return fs.readFileSync(path.join(import.meta.dirname, "../../dist", name), "utf8");
}

function copied(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

function ignored(): void {
  // Attio keeps what is registered; this test has no use for it.
}
