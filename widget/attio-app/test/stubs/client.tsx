import { type ReactNode, createElement, useReducer, useState } from "react";

import { workspace } from "./server";

/*
 * Attio's components as elements of the same name, so that a test sees what the app asks Attio to draw. Hooks and calls
 * keep to what Attio's types and documents say of them.
 */
type Props = Readonly<Record<string, unknown>>;
type Component = (props: Props) => ReactNode;

const component =
  (name: string): Component =>
  (props) =>
    createElement(name, props);

const family = <T extends object>(name: string, members: T): Component & T =>
  Object.assign(component(name), members);

export const Badge = component("Badge");
export const Banner = component("Banner");
export const Button = component("Button");
export const DescriptionList = family("DescriptionList", { Item: component("DescriptionList.Item") });
export const DialogList = family("DialogList", { Item: component("DialogList.Item") });
export const Divider = component("Divider");
export const Link = component("Link");
export const LoadingState = component("LoadingState");
export const Section = component("Section");
export const StatusBadge = component("StatusBadge");
export const Table = family("Table", {
  Header: component("Table.Header"),
  HeaderCell: component("Table.HeaderCell"),
  Body: component("Table.Body"),
  Row: component("Table.Row"),
  Cell: family("Table.Cell", { Badge: component("Table.Cell.Badge") }),
});
export const Typography = {
  Body: component("Typography.Body"),
  Title: component("Typography.Title"),
  Caption: component("Typography.Caption"),
};
export const Widget = {
  TextWidget: component("Widget.TextWidget"),
  Title: component("Widget.Title"),
  Text: { Primary: component("Widget.Text.Primary"), Secondary: component("Widget.Text.Secondary") },
  Loading: component("Widget.Loading"),
};

export const Extensions = { defineExtension: <T,>(extension: T): T => extension };

const field = (type: string) => ({
  type,
  isOptional: false,
  optional() {
    return { ...this, isOptional: true };
  },
});

export const Forms = {
  string: () => field("string"),
  number: () => field("number"),
  array: (elementType: unknown) => ({ ...field("array"), elementType }),
};

type Values = Readonly<Record<string, unknown>>;
type Errors = Readonly<Record<string, unknown>>;

/** A form that holds its values, and hands them in only where the app's own check finds nothing wrong. */
export function useForm(_schema: unknown, initial: Values, validate?: (values: Values) => Errors) {
  const [form] = useState(() => ({
    Form: ({ children, onSubmit }: { children: ReactNode; onSubmit: (values: Values) => unknown }) => {
      const [errors, show] = useState<Errors>({});
      const submit = async (values: Values): Promise<void> => {
        const found = validate?.(values) ?? {};
        show(found);
        if (Object.keys(found).length === 0) await onSubmit(values);
      };
      return createElement("Form", { initial, errors, submit }, children);
    },
    Collection: ({
      children,
      name,
      label,
    }: {
      children: (item: { path: string; index: number }) => ReactNode;
      name: string;
      label: string;
    }) => {
      const rows = initial[name] as readonly unknown[];
      const items = rows.map((_, index) => (
        <Item key={index}>{children({ path: `${name}.${index.toString()}`, index })}</Item>
      ));
      return createElement("Collection", { label, name }, items);
    },
    CollectionItem: component("CollectionItem"),
    Combobox: component("Combobox"),
    InputGroup: component("InputGroup"),
    NumberInput: component("NumberInput"),
    SubmitButton: component("SubmitButton"),
    TextInput: component("TextInput"),
  }));
  return form;
}

function Item({ children }: { children: ReactNode }): ReactNode {
  return children;
}

type Load = (...args: readonly unknown[]) => Promise<unknown>;
type Loaded = { promise: Promise<unknown>; value?: unknown; settled?: true };

const cache = new Map<string, Loaded>();

/** Suspends until all is loaded, and again for what is made invalid. */
export function useAsyncCache(config: Readonly<Record<string, readonly [Load, ...unknown[]]>>) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const values: Record<string, unknown> = {};
  const keys: Record<string, string> = {};
  for (const [name, [load, ...args]] of Object.entries(config)) {
    const key = `${name} ${JSON.stringify(args)}`;
    keys[name] = key;
    const loaded = cache.get(key) ?? start(key, () => load(...args));
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- React's own way to suspend
    if (loaded.settled !== true) throw loaded.promise;
    values[name] = loaded.value;
  }
  const invalidate = (name: string): void => {
    cache.delete(keys[name] ?? "");
    redraw();
  };
  return { values, invalidate };
}

function start(key: string, load: () => Promise<unknown>): Loaded {
  const loaded: Loaded = {
    promise: load().then((value) => {
      loaded.value = value;
      loaded.settled = true;
    }),
  };
  cache.set(key, loaded);
  return loaded;
}

export interface Toast {
  readonly variant?: string;
  readonly title?: string;
  readonly text?: string;
  readonly progress?: number;
  readonly action?: { readonly label: string; readonly onClick: () => void } | null;
}

export interface ShownDialog {
  readonly title: string;
  readonly Dialog: (props: { hideDialog: () => void }) => ReactNode;
}

export interface ShownFrame {
  readonly url: string;
  readonly onMessage: (
    message: unknown,
    tools: { hideIframe: () => void; sendMessage: (message: unknown) => void },
  ) => void;
}

/** What the app has asked Attio to show, and what a test makes Attio refuse. */
export const shown: {
  toasts: Toast[];
  hidden: number;
  dialogs: ShownDialog[];
  frames: ShownFrame[];
  opened: string[];
  refusesFrames: boolean;
  forget: () => void;
} = {
  toasts: [],
  hidden: 0,
  dialogs: [],
  frames: [],
  opened: [],
  refusesFrames: false,
  forget() {
    Object.assign(this, { toasts: [], hidden: 0, dialogs: [], frames: [], opened: [], refusesFrames: false });
    cache.clear();
  },
};

export function showToast(options: Toast) {
  const index = shown.toasts.push(options) - 1;
  const update = (change: Toast): Promise<void> => {
    shown.toasts[index] = { ...shown.toasts[index], ...change };
    return Promise.resolve();
  };
  const hide = (): Promise<void> => {
    shown.hidden += 1;
    return Promise.resolve();
  };
  return Promise.resolve({ updateToast: update, upsertToast: update, hideToast: hide });
}

export function showDialog(options: ShownDialog): Promise<void> {
  shown.dialogs.push(options);
  return Promise.resolve();
}

export function showIframe(options: ShownFrame): Promise<void> {
  if (shown.refusesFrames) return Promise.reject(new Error("Cannot be shown"));
  shown.frames.push(options);
  return Promise.resolve();
}

export const Settings = {
  defineWorkspacePage: (schema: unknown, Page: () => ReactNode) => ({ scope: "workspace", schema, Page }),
  getSettings: (_schema: unknown, name: "backendUrl" | "defaultContractSize"): Promise<string | null> =>
    Promise.resolve(workspace[name]),
  useForm: () => ({
    Form: component("Form"),
    Section: component("Section"),
    TextInput: component("TextInput"),
    Combobox: component("Combobox"),
  }),
};

export const platform: "web-app" | "mobile-app" = "web-app";
