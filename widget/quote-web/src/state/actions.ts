import type { Config } from "quote-core";
import { formOf } from "quote-core";
import type { Client } from "../api/client";
import { fieldId } from "../form/fields";
import type { EditedForm, FormAction } from "../form/model";
import { changeForm, edited, isEmptyForm } from "../form/model";
import { longerTime } from "../form/optionWords";
import type { ResultsActions } from "../results/props";
import type { Page } from "./usePage";

export interface ActionInput {
  readonly page: Page;
  readonly client: Client;
  readonly config: Config | null;
  readonly say: (text: string) => void;
  /** Brings the form into sight where it has stepped back. */
  readonly showForm: () => void;
}

/** What the buttons among the results do to the form, and with it. */
export function resultsActions(input: ActionInput): ResultsActions {
  const { page, config, showForm } = input;
  const { form } = page.editor;

  function change(action: FormAction): EditedForm {
    page.dispatch(action);
    return changeForm(form, action);
  }
  function goTo(field: string): void {
    showForm();
    page.parts.goTo(field);
  }

  return {
    onExample: () => void fillExample(input),
    onStop: page.job.stop,
    onRun: () => {
      page.run(form, page.revises);
    },
    onMoreTime: () => {
      const longer = config === null ? null : longerTime(config, form.options.timeLimit);
      if (longer === null) goTo(fieldId.timeLimit);
      else page.run(change({ type: "options", change: { timeLimit: longer } }), page.jobId);
    },
    onCheckAgain: page.job.checkAgain,
    onChange: () => {
      page.setRevises(page.jobId);
      goTo(firstField(form));
    },
    onNotice: (action) => {
      goTo(action === "choose-areas" ? fieldId.lpa : fieldId.waterbody);
    },
    onApply: (wanted) => {
      switch (wanted.kind) {
        case "bank-limit": {
          const action: FormAction = { type: "options", change: { bankLimit: String(wanted.banks) } };
          page.run(change(action), page.jobId);
          break;
        }
        case "units": {
          const row = form.rows[wanted.line];
          if (row !== undefined)
            page.run(change({ type: "units", row: row.id, units: wanted.units }), page.jobId);
          break;
        }
        default:
          wanted satisfies never;
      }
    },
    onQuoteRest: (places) => {
      page.run(change({ type: "drop", places }), page.jobId);
    },
    onSave: (record) => {
      if (page.jobId === null) return;
      page.chooseRecord(record);
      page.saving.save(page.jobId, record);
    },
  };
}

export function firstField(form: EditedForm): string {
  const first = form.rows[0];
  return first === undefined ? fieldId.addHabitat : fieldId.habitat(first.id);
}

const FAVOURITE = "typical";

/** Fills in a request that works, so that there is something to look at; never over what somebody has typed. */
export async function fillExample({ page, client, say }: ActionInput): Promise<void> {
  if (page.dirty && !isEmptyForm(page.editor.form)) {
    say("The example would take the place of your inputs. Remove them first.");
    return;
  }
  const list = await client.examples();
  const name = list.ok
    ? (list.value.items.find((example) => example.name === FAVOURITE) ?? list.value.items[0])?.name
    : undefined;
  const example = name === undefined ? null : await client.example(name);
  if (example?.ok !== true) {
    say("The example could not be read. Try again in a moment.");
    return;
  }
  page.dispatch({ type: "open", form: edited(formOf(example.value)) });
}
