import type { ErrorInfo, ReactNode } from "react";
import { Component } from "react";
import { CopyButton } from "../results/CopyButton";

interface Props {
  readonly children: ReactNode;
  /** What a report may say: never what was typed. */
  readonly details: () => string;
  readonly what: string;
}

interface State {
  readonly broken: string | null;
}

/** Catches what breaks while drawing one part of the page, so that the other parts, and what was typed, stay. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { broken: null };
  #where = "";

  static getDerivedStateFromError(error: unknown): State {
    return { broken: error instanceof Error ? error.name : "Error" };
  }

  override componentDidCatch(_error: unknown, info: ErrorInfo): void {
    this.#where = (info.componentStack ?? "").trim().split("\n").slice(0, 4).join("\n");
  }

  override render(): ReactNode {
    const { broken } = this.state;
    if (broken === null) return this.props.children;
    return (
      <section className="panel crash" role="alert">
        <h2>{this.props.what} could not be shown</h2>
        <p>
          What you typed is kept. Try again; if it happens once more, send the details to those who run the
          service.
        </p>
        <div className="go">
          <button
            className="btn btn--primary"
            type="button"
            onClick={() => {
              this.setState({ broken: null });
            }}
          >
            Try again
          </button>
          <CopyButton
            word="Copy details"
            text={() => [this.props.details(), broken, this.#where].join("\n").trim()}
          />
        </div>
      </section>
    );
  }
}
