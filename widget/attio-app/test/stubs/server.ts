/** What a test decides about the workspace that the app is installed in. */
export const workspace: {
  key: string | null;
  backendUrl: string | null;
  defaultContractSize: string | null;
} = {
  key: null,
  backendUrl: null,
  defaultContractSize: null,
};

/** Attio throws where nothing is connected, and offers to connect. */
export function getWorkspaceConnection(): { value: string } {
  if (workspace.key === null) throw new Error("No connection");
  return { value: workspace.key };
}

export const Settings = {
  getSettings: (_schema: unknown, name: "backendUrl" | "defaultContractSize"): Promise<string | null> =>
    Promise.resolve(workspace[name]),
};
