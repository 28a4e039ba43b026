/** What Attio hands to both sides of the app, as far as the app uses it. */
type Fields = Readonly<Record<string, unknown>>;

export const Settings = {
  Schema: { string: () => ({ type: "string" }) },
  defineWorkspaceSchema: (fields: Fields) => ({ scope: "workspace", fields }),
};
