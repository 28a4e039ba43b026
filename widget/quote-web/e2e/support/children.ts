import { spawn, type ChildProcess } from "node:child_process";

/** A program that a test started and that has said where it listens. */
export interface Child {
  /** What the pattern's first group found in its output. */
  readonly said: string;
  /** Everything it has printed so far. */
  printed(): string;
  /** Stops it in its tracks, as a machine that sleeps; `resume` wakes it. */
  pause(): void;
  resume(): void;
  /** Ends it at once and waits for that. */
  kill(): Promise<void>;
}

const PATIENCE = 60_000;

/** Starts a program and waits until it prints what `ready` matches; fails with its output when it ends before. */
export function start(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  ready: RegExp,
): Promise<Child> {
  const child = spawn(command, args, { env: { ...clean(), ...env }, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  return new Promise((resolve, reject) => {
    const tooLate = setTimeout(() => {
      child.kill("SIGKILL");
      reject(new Error(`It did not get ready in time. It printed:\n${output}`));
    }, PATIENCE);
    const ended = (): void => {
      clearTimeout(tooLate);
      reject(new Error(`It ended before it was ready. It printed:\n${output}`));
    };
    child.once("exit", ended);
    child.once("error", reject);
    const listen = (chunk: Buffer): void => {
      output += chunk.toString("utf8");
      const found = ready.exec(output)?.[1];
      if (found === undefined) return;
      clearTimeout(tooLate);
      child.off("exit", ended);
      resolve(handle(child, found, () => output));
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
  });
}

function handle(child: ChildProcess, said: string, printed: () => string): Child {
  return {
    said,
    printed,
    pause: () => child.kill("SIGSTOP"),
    resume: () => child.kill("SIGCONT"),
    kill: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) {
          resolve();
          return;
        }
        child.once("exit", () => {
          resolve();
        });
        child.kill("SIGKILL");
      }),
  };
}

/** The environment without settings of the service that a developer may have set. */
function clean(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && !/^(BNG|SERVER)_/.test(entry[0]),
    ),
  );
}
