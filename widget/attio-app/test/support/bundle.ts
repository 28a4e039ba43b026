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

type Registered = Readonly<Record<string, readonly Surface[]>>;
type RunServerFunction = (module: string, args: unknown) => Promise<unknown>;

/**
 * Runs what `attio build` has made, in contexts that hold what Attio's runtimes hold. The names of these globals are
 * Attio's own affair and may change with its version, so that one test alone relies on them.
 */
export function builtApp(): Registered {
  return clientSide(serverSide());
}

function serverSide(): RunServerFunction {
  const runtime = vm.createContext({
    ATTIO_SERVER_APP_SDK: server,
    ATTIO_ROOT_SDK: root,
    registerSettingsSchema: ignored,
    process: { env: {} },
    console: { warn: ignored },
    fetch,
    URL,
    setTimeout,
    clearTimeout,
  });
  vm.runInContext(built("server.js"), runtime);
  const run = vm.runInContext("stdin_default", runtime) as RunServerFunction;
  // Both ways only JSON passes.
  return async (module, args) => copied(await run(module, copied(args)));
}

function clientSide(runServerFunction: RunServerFunction): Registered {
  let registered: Registered = {};
  const runtime = vm.createContext({
    ATTIO_CLIENT_EXTENSION_SDK: client,
    ATTIO_ROOT_SDK: root,
    React,
    registerSettingsSchema: ignored,
    registerSurfaces: (surfaces: Registered) => {
      registered = surfaces;
    },
    runServerFunction,
    setTimeout,
    clearTimeout,
    window: { open: (url: string) => client.shown.opened.push(url) },
  });
  vm.runInContext(built("index.js"), runtime);
  return registered;
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
