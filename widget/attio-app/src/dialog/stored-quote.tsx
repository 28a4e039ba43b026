import { LoadingState } from "attio/client";
import { type JobStatus, isOver } from "quote-core";
import { useEffect, useState } from "react";

import type { Answer } from "../answer";
import type { QuotedRecord } from "../record";
import readQuote from "../server/read-quote.server";
import { troubleText } from "../trouble";
import { QuoteView } from "./quote-view";
import { TroubleView } from "./trouble-view";
import type { History, Ways } from "./ways";

interface Props {
  readonly jobId: string;
  readonly record: QuotedRecord;
  readonly history: History;
  readonly ways: Ways;
  /** It turned out to be under way still. */
  readonly onLive: (jobId: string) => void;
}

/** A quote that the service keeps. */
export function StoredQuote({ jobId, record, history, ways, onLive }: Props) {
  const [answer, setAnswer] = useState<Answer<JobStatus> | null>(null);
  useEffect(() => {
    let shown = true;
    const load = async (): Promise<void> => {
      const found = await readQuote(jobId);
      if (!shown) return;
      if (found.kind === "answer" && !isOver(found.value)) onLive(jobId);
      else setAnswer(found);
    };
    void load();
    return () => {
      shown = false;
    };
  }, [jobId, onLive]);

  if (answer === null) return <LoadingState />;
  if (answer.kind === "answer") {
    return <QuoteView status={answer.value} record={record} history={history} ways={ways} />;
  }
  return (
    <TroubleView
      trouble={troubleText(answer, "read")}
      button={{ label: "New quote", onClick: ways.newQuote }}
    />
  );
}
