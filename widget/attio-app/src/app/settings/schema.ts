import { Settings } from "attio";

export default Settings.defineWorkspaceSchema({
  backendUrl: Settings.Schema.string(),
  defaultContractSize: Settings.Schema.string(),
});
