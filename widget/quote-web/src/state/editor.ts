import type { FieldNote, SiteWay } from "quote-core";
import { fieldId, fieldOf, isOfOptions, isOfSite } from "../form/fields";
import type { EditedForm, FormAction } from "../form/model";
import { changeForm, emptyForm, fingerprint } from "../form/model";

/** What is wrong with a field, as the summary and the field itself say it. */
export interface Fault {
  /** The field's id; null where it is about the whole. */
  readonly field: string | null;
  readonly text: string;
  /** Another way of giving the site that would do. */
  readonly switchTo: SiteWay | null;
}

/** The form with what was found wrong in it, and what it was when it was run or loaded last. */
export interface Editor {
  readonly form: EditedForm;
  readonly faults: readonly Fault[];
  /** Counts the checks, so that each can take the focus. */
  readonly attempt: number;
  /** What the form asked for when it was run or loaded last. */
  readonly settled: string;
}

export const freshEditor: Editor = {
  form: emptyForm,
  faults: [],
  attempt: 0,
  settled: fingerprint(emptyForm),
};

export type EditorAction =
  | FormAction
  /** A check found these. */
  | { readonly type: "faults"; readonly notes: readonly FieldNote[] }
  /** What a form asked for was taken, so that it is nobody's unsaved work any more. */
  | { readonly type: "settle"; readonly print: string }
  /** A form from elsewhere that is nobody's unsaved work. */
  | { readonly type: "open"; readonly form: EditedForm };

export function changeEditor(editor: Editor, action: EditorAction): Editor {
  switch (action.type) {
    case "faults": {
      const faults = action.notes.map((note) => ({
        field: fieldOf(note.pointer, editor.form.rows, editor.form.site.way),
        text: note.text,
        switchTo: note.switchTo,
      }));
      return { ...editor, faults, attempt: editor.attempt + 1 };
    }
    case "settle":
      return { ...editor, settled: action.print };
    case "open":
      return { ...editor, form: action.form, faults: [], settled: fingerprint(action.form) };
    default: {
      const form = changeForm(editor.form, action);
      return { ...editor, form, faults: editor.faults.filter((fault) => !touches(action, fault.field)) };
    }
  }
}

export function isDirty(editor: Editor): boolean {
  return fingerprint(editor.form) !== editor.settled;
}

/** A fault is gone once its field is changed; whether it is right now is for the next check to say. */
function touches(action: FormAction, field: string | null): boolean {
  switch (action.type) {
    case "habitat":
      return field === fieldId.habitat(action.row);
    case "units":
      return field === fieldId.units(action.row);
    case "add":
    case "paste":
      return field === fieldId.addHabitat;
    case "remove":
      return field === fieldId.habitat(action.row) || field === fieldId.units(action.row);
    case "site":
      return isOfSite(field);
    case "options":
      return isOfOptions(field);
    case "drop":
    case "load":
      return true;
    default:
      return action satisfies never;
  }
}
