import { Badge, Widget, useAsyncCache } from "attio/client";
import { isOver } from "quote-core";
import { startTransition, useEffect } from "react";

import { showQuoteDialog } from "../dialog/show";
import type { QuotedRecord } from "../record";
import { onQuotesChanged } from "../refresh";
import latestQuote from "../server/latest-quote.server";
import { readersZone } from "../zone";
import { cardText } from "./card-text";

/** While a quote is under way its card reads again and again. */
const EVERY = 5_000;

/** The latest quote of a record. Suspends while it is read for the first time. */
export function QuoteCard({ recordId, object }: QuotedRecord) {
  const { values, invalidate } = useAsyncCache({ latest: [load, recordId] });
  const { answer, now } = values.latest;
  const job = answer.kind === "answer" ? answer.value.items[0] : undefined;
  const isLive = job !== undefined && !isOver(job);

  useEffect(() => {
    const refresh = (): void => {
      // What is there stays in sight until the new is.
      startTransition(() => {
        invalidate("latest");
      });
    };
    const stop = onQuotesChanged(recordId, refresh);
    const timer = isLive ? setTimeout(refresh, EVERY) : null;
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  });

  const { title, primary, secondary, badge } = cardText(answer, readersZone(), now);
  return (
    <Widget.TextWidget
      onTrigger={async () => {
        await showQuoteDialog({ recordId, object }, "latest");
        if (answer.kind !== "answer") invalidate("latest");
      }}
    >
      <Widget.Title>{title}</Widget.Title>
      {badge === null ? null : <Badge color={badge.colour}>{badge.text}</Badge>}
      <Widget.Text.Primary>{primary}</Widget.Text.Primary>
      <Widget.Text.Secondary>{secondary}</Widget.Text.Secondary>
    </Widget.TextWidget>
  );
}

/** The time belongs to what was read, so that drawing the same again says the same. */
async function load(recordId: string) {
  return { answer: await latestQuote(recordId, "told"), now: Date.now() };
}
