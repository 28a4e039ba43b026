import { Badge, DialogList, Section } from "attio/client";
import { historyModel } from "quote-core";
import { useState } from "react";

import { readersZone } from "../zone";
import type { History } from "./ways";

interface Props {
  readonly history: History;
  /** The quote that is being looked at. */
  readonly shown: string;
}

/** The record's other quotes, newest first. */
export function HistoryList({ history, shown }: Props) {
  const [now] = useState(() => Date.now());
  const entries = historyModel({ items: [...history.quotes] }, readersZone(), now);
  const others = entries.filter(({ jobId }) => jobId !== shown);
  if (others.length === 0) return null;
  return (
    <Section title="Other quotes of this record">
      <DialogList emptyState="There is no other quote.">
        {others.map(({ jobId, title, text, badge }) => (
          <DialogList.Item
            key={jobId}
            icon="Currency"
            actionLabel="Show"
            onTrigger={() => {
              history.open(jobId);
            }}
            suffix={badge === null ? null : <Badge color={badge.colour}>{badge.text}</Badge>}
          >
            {`${title} · ${text}`}
          </DialogList.Item>
        ))}
      </DialogList>
    </Section>
  );
}
