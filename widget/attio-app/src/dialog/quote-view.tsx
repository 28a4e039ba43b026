import { Banner, Button, DescriptionList, Section, Table, Typography } from "attio/client";
import { type DialogModel, type JobStatus, dialogModel, failedJob } from "quote-core";
import { useState } from "react";

import type { QuotedRecord } from "../record";
import { save } from "../save";
import { readersZone } from "../zone";
import { HistoryList } from "./history-list";
import { TroubleView } from "./trouble-view";
import type { History, Ways } from "./ways";

interface Props {
  readonly status: JobStatus;
  readonly record: QuotedRecord;
  readonly history: History;
  readonly ways: Ways;
}

/** A quote that has come to an end: what it costs and from where, or what stands in the way. */
export function QuoteView({ status, record, history, ways }: Props) {
  const { changeInputs, newQuote, openFullEditor } = ways;
  if (status.status === "failed") {
    const failed = { ...failedJob(status.error, status.job_id), isOffline: false, open: null };
    return <TroubleView trouble={failed} button={{ label: "New quote", onClick: newQuote }} />;
  }
  const model = dialogModel(status, readersZone());
  const isSaved = status.crm.state === "saved";
  return (
    <>
      <Typography.Title>{model.headline}</Typography.Title>
      {model.warnings.map((warning) => (
        <Banner key={warning} variant="warning">
          {warning}
        </Banner>
      ))}
      <Facts facts={model.facts} />
      <Shortfalls shortfalls={model.shortfalls} />
      <Allocations {...model.allocations} />
      <HistoryList history={history} shown={status.job_id} />
      {model.canSave && !isSaved ? <SaveButton record={record} jobId={status.job_id} /> : null}
      <Button label="Open full editor" onClick={openFullEditor} />
      {changeInputs === null ? null : <Button label="Change inputs" onClick={changeInputs} />}
      <Button label="New quote" onClick={newQuote} />
    </>
  );
}

function Facts({ facts }: Pick<DialogModel, "facts">) {
  if (facts.length === 0) return null;
  return (
    <DescriptionList>
      {facts.map(({ label, value }) => (
        <DescriptionList.Item key={label} label={label}>
          {value}
        </DescriptionList.Item>
      ))}
    </DescriptionList>
  );
}

function Shortfalls({ shortfalls }: Pick<DialogModel, "shortfalls">) {
  return shortfalls.map(({ title, text, remedy }) => (
    <Section key={title + text} title={title} description={text}>
      {remedy === "" ? null : <Typography.Body>{remedy}</Typography.Body>}
    </Section>
  ));
}

function Allocations({ columns, rows }: DialogModel["allocations"]) {
  if (rows.length === 0) return null;
  return (
    <Table label="Allocations">
      <Table.Header>
        {columns.map((column) => (
          <Table.HeaderCell key={column}>{column}</Table.HeaderCell>
        ))}
      </Table.Header>
      <Table.Body>
        {rows.map((cells, row) => (
          <Table.Row key={`${String(row)} ${cells.join()}`}>
            {cells.map((cell, column) => (
              <Table.Cell key={columns[column]}>{cell}</Table.Cell>
            ))}
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}

function SaveButton({ record, jobId }: { readonly record: QuotedRecord; readonly jobId: string }) {
  const [state, setState] = useState<"idle" | "saving" | "saved">("idle");
  const press = async (): Promise<void> => {
    setState("saving");
    setState((await save(record, jobId)) ? "saved" : "idle");
  };
  if (state === "saved") return null;
  return state === "saving" ? (
    <Button label="Saving…" disabled onClick={() => undefined} />
  ) : (
    <Button label="Save to Attio" onClick={() => void press()} />
  );
}
