import type { Outage } from "./state/useRetry";
import type { Saved } from "quote-core";
import { countdown, OFFLINE_TEXT } from "quote-core";
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Client } from "./api/client";
import type { KeyDesk } from "./api/keys";
import type { Host } from "./embed/Host";
import { useDirtyMessage, useHost } from "./embed/useHost";
import { FoldedForm } from "./form/FoldedForm";
import { FormPanel } from "./form/FormPanel";
import { Results } from "./results/Results";
import { Icon } from "./shared/Icon";
import { AccessKey } from "./shell/AccessKey";
import { Banner } from "./shell/Banner";
import { ConfirmClose } from "./shell/ConfirmClose";
import { DraftNotice } from "./shell/DraftNotice";
import { ErrorBoundary } from "./shell/ErrorBoundary";
import { NARROW, useMedia } from "./shell/media";
import { Toasts, useToasts } from "./shell/Toasts";
import { TopBar } from "./shell/TopBar";
import { fillExample, firstField, resultsActions } from "./state/actions";
import { resultsView } from "./state/resultsView";
import { useFacts } from "./state/useFacts";
import { usePage } from "./state/usePage";

export interface AppProps {
  readonly client: Client;
  readonly keys: KeyDesk;
  /** The page that frames this one; null where it stands alone. */
  readonly host: Host | null;
  /** A job to open, from the address of the page. */
  readonly openJob: string | null;
}

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const ALONE = { record: null } as const;

/** The quote editor: inputs on the left, their quote on the right, one below the other where there is no room. */
export function App({ client, keys, host, openJob }: AppProps) {
  const framed = useHost(host);
  const facts = useFacts(client, framed.mayAsk, zone);
  const { config, names } = facts;
  const { toasts, say, dismiss } = useToasts();
  const question = useSyncExternalStore(keys.subscribe, keys.question);
  const onSaved = useCallback(
    (saved: Saved) => {
      const href = saved.record.web_url;
      const link = href?.startsWith("https://") === true ? { href, text: "Open in Attio" } : undefined;
      say(`${saved.changed.length === 0 ? "Already saved" : "Saved"} as ${saved.quote_ref}`, link);
      host?.post({ bng: 1, type: "saved", quote_ref: saved.quote_ref, web_url: link?.href ?? null });
    },
    [say, host],
  );
  const draftPlace = useMemo(
    () => (host === null ? ALONE : framed.record === null ? null : { record: framed.record.id }),
    [host, framed.record],
  );
  const page = usePage({
    client,
    facts,
    mayAsk: framed.mayAsk,
    draftPlace,
    record: framed.record,
    prefill: framed.prefill,
    openJob,
    onSaved,
  });
  const { editor, job, jobId, running } = page;
  const { state } = job;

  const narrow = useMedia(NARROW);
  const [folded, setFolded] = useState(false);
  const isFolded = narrow && folded;
  const actionInput = {
    page,
    client,
    config,
    say,
    showForm: () => {
      setFolded(false);
    },
  };
  const actions = resultsActions(actionInput);
  useFold(narrow && jobId !== null && page.ran?.opened === false ? jobId : null, setFolded);
  useTop(state.kind === "submitting");
  useRunKey(actions.onRun, question === null);
  useAddress(jobId);
  useDirtyMessage(host, page.dirty);
  useTitle(editor.faults.length > 0);

  const [leaving, setLeaving] = useState(false);
  const closing = leaving || framed.state?.closing === true;
  const close = (): void => {
    if (page.dirty) setLeaving(true);
    else host?.close();
  };
  useEffect(() => {
    if (framed.state?.closing === true && !page.dirty) host?.close();
  }, [framed.state, page.dirty, host]);

  const view = resultsView(state, page.ran === null || page.ran.opened, editor.faults.length > 0);
  const quoteRef = state.kind === "done" ? state.status.quote_ref : null;
  const details = useCallback(
    () =>
      [`Page ${config?.version ?? "unknown"}`, jobId === null ? "" : `Job ${jobId}`]
        .filter(Boolean)
        .join("\n"),
    [config, jobId],
  );
  const ledgerOf = useCallback((habitat: string) => names?.named(habitat)?.ledger ?? null, [names]);
  const link = useMemo(() => (jobId === null ? null : `${location.origin}/?job=${jobId}`), [jobId]);

  return (
    <>
      <a className="skip" href="#results">
        Skip to results
      </a>
      <TopBar subject={quoteRef} catalogue={facts.catalogue} onClose={host === null ? null : close} />
      <main className="layout">
        <h1 className="vh">Quote editor</h1>
        {framed.state?.refusal != null && <Notice text={framed.state.refusal} />}
        {!framed.mayAsk && framed.state?.refusal == null && <Waiting />}
        <OutageBanner outage={facts.outage} onRetry={facts.retryNow} />
        <OutageBanner outage={job.outage} onRetry={job.retryNow} />
        <div className="form">
          {isFolded && (
            <FoldedForm
              form={editor.form}
              onOpen={() => {
                setFolded(false);
                page.parts.goTo(firstField(editor.form));
              }}
            />
          )}
          <div hidden={isFolded}>
            <ErrorBoundary what="The form" details={details}>
              <FormPanel
                editor={editor}
                dispatch={page.dispatch}
                config={config}
                names={names}
                errors={page.errors}
                preview={page.preview}
                client={client}
                running={running}
                mayRun={page.mayRun}
                hasResults={state.kind !== "idle"}
                notice={
                  page.restored && <DraftNotice onStartOver={page.startOver} onKeep={page.keepRestored} />
                }
                onRun={actions.onRun}
                onExample={() => void fillExample(actionInput)}
                onLeaveSite={page.lookNow}
                open={page.parts}
              />
            </ErrorBoundary>
          </div>
        </div>
        <div className="results" id="results" tabIndex={-1} role="region" aria-label="Results">
          <ErrorBoundary what="The results" details={details}>
            <Results
              view={view}
              actions={actions}
              config={config}
              places={facts.places}
              ledgerOf={ledgerOf}
              stale={page.stale}
              save={page.saving.state}
              record={page.record}
              timeLimit={page.ran?.timeLimit ?? null}
              link={link}
              zone={zone}
            />
          </ErrorBoundary>
        </div>
      </main>
      <Toasts toasts={toasts} onDismiss={dismiss} />
      {closing && page.dirty && (
        <ConfirmClose
          onStay={() => {
            setLeaving(false);
            host?.stay();
          }}
          onClose={() => {
            setLeaving(false);
            host?.close();
          }}
        />
      )}
      {question !== null && <AccessKey refused={question.wasRefused} onKey={keys.give} />}
    </>
  );
}

function OutageBanner({ outage, onRetry }: { outage: Outage | null; onRetry: () => void }) {
  if (outage === null) return null;
  const { model, seconds } = outage;
  return (
    <Banner
      text={model.text === "" ? OFFLINE_TEXT : model.text}
      ticking={seconds === null ? null : countdown(model, seconds)}
      action={model.action?.label ?? "Retry now"}
      onRetry={onRetry}
    />
  );
}

function Notice({ text }: { text: string }) {
  return (
    <div className="banner" role="status">
      <Icon name="warn" />
      <p>{text}</p>
    </div>
  );
}

const LONG = 5000;

/** Until the host has said which record this is for there is nothing to ask; when it takes long, that is said. */
function Waiting() {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setLong(true);
    }, LONG);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return long ? (
    <Notice text="Attio has not said which record this is for. Close the editor and open it again." />
  ) : null;
}

/** On a narrow page the form steps back once a job is under way, and the focus goes to what comes of it. */
function useFold(jobId: string | null, setFolded: (folded: boolean) => void): void {
  useEffect(() => {
    if (jobId === null) return;
    setFolded(true);
    document.getElementById("results")?.focus();
    scrollTo({ top: 0 });
  }, [jobId, setFolded]);
}

/** Where a run begins, the top of the page is where it can be followed. */
function useTop(submitting: boolean): void {
  useEffect(() => {
    if (submitting) scrollTo({ top: 0 });
  }, [submitting]);
}

/** Ctrl or Cmd with Enter runs from anywhere, but not from below a dialog. */
function useRunKey(run: () => void, active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.repeat) return;
      if (document.querySelector("dialog[open]") !== null) return;
      event.preventDefault();
      run();
    };
    document.addEventListener("keydown", listen);
    return () => {
      document.removeEventListener("keydown", listen);
    };
  });
}

/** The address names the job, so that a reload, a bookmark or a colleague finds it again. */
function useAddress(jobId: string | null): void {
  useEffect(() => {
    if (jobId === null) return;
    const address = new URL(location.href);
    if (address.searchParams.get("job") === jobId) return;
    address.searchParams.set("job", jobId);
    history.replaceState(null, "", address);
  }, [jobId]);
}

function useTitle(faulty: boolean): void {
  useEffect(() => {
    document.title = `${faulty ? "Error: " : ""}Quote editor – BNG quote optimiser`;
  }, [faulty]);
}
