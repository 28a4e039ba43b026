export interface RunBarProps {
  readonly running: boolean;
  /** There is something to go to below the form on a narrow page. */
  readonly hasResults: boolean;
  readonly onRun: () => void;
}

export function RunBar({ running, hasResults, onRun }: RunBarProps) {
  return (
    <div className="runbar">
      <button
        className="btn btn--primary btn--wide"
        type="button"
        aria-disabled={running}
        onClick={() => {
          if (!running) onRun();
        }}
      >
        {running ? "Running…" : "Run quote"}
      </button>
      <p className="foot">
        <span className="hintkey">
          <kbd>{isMac() ? "⌘" : "Ctrl"}</kbd> <kbd>Enter</kbd> runs the quote
        </span>
        {hasResults && (
          <a className="to-results" href="#results">
            Go to the results
          </a>
        )}
      </p>
    </div>
  );
}

function isMac(): boolean {
  return navigator.userAgent.includes("Mac");
}
