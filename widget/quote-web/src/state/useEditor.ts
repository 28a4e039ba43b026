import type { QuoteForm } from "quote-core";
import type { Dispatch } from "react";
import { useEffect, useReducer, useRef, useState } from "react";
import { edited, isEmptyForm } from "../form/model";
import { dropDraft, keepDraft, ofThisTab, readDraft } from "./draft";
import type { Editor, EditorAction } from "./editor";
import { changeEditor, freshEditor, isDirty } from "./editor";

export interface EditorHandle {
  readonly editor: Editor;
  readonly dispatch: Dispatch<EditorAction>;
  readonly dirty: boolean;
  /** What is on the page was typed before the page was loaded. */
  readonly restored: boolean;
  readonly startOver: () => void;
  readonly keepRestored: () => void;
  /** Opens a form from elsewhere, unless there is unsaved work under the record. */
  readonly openUnlessDrafted: (form: QuoteForm | null, record: string | null) => void;
}

/** Where drafts are kept: under a record, under none, or nowhere while it is not known which. */
export type DraftPlace = { readonly record: string | null } | null;

/** The form, which survives a reload. */
export function useEditor(place: DraftPlace): EditorHandle {
  const [editor, dispatch] = useReducer(changeEditor, place, (first) => withDraft(first) ?? freshEditor);
  const [restored, setRestored] = useState(() => withDraft(place) !== null);
  const kept = place !== null;
  const record = place?.record ?? null;
  const dirty = isDirty(editor);
  const { form } = editor;

  const isKept = useRef(false);
  useEffect(() => {
    if (!kept) return;
    const keep = dirty && !isEmptyForm(form);
    if (keep) keepDraft(ofThisTab, record, form);
    else if (isKept.current) dropDraft(ofThisTab, record);
    isKept.current = keep;
  }, [dirty, form, kept, record]);

  useEffect(() => {
    if (!dirty) return;
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    addEventListener("beforeunload", ask);
    return () => {
      removeEventListener("beforeunload", ask);
    };
  }, [dirty]);

  return {
    editor,
    dispatch,
    dirty,
    restored: restored && dirty,
    startOver: () => {
      setRestored(false);
      dispatch({ type: "open", form: freshEditor.form });
    },
    keepRestored: () => {
      setRestored(false);
    },
    openUnlessDrafted: (opened, of) => {
      const draft = readDraft(ofThisTab, of);
      if (opened !== null) dispatch({ type: "open", form: edited(opened) });
      if (draft !== null) {
        dispatch({ type: "load", form: edited(draft) });
        setRestored(true);
      }
    },
  };
}

function withDraft(place: DraftPlace): Editor | null {
  const draft = place === null ? null : readDraft(ofThisTab, place.record);
  return draft === null ? null : changeEditor(freshEditor, { type: "load", form: edited(draft) });
}
