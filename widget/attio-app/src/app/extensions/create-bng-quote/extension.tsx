import { Extensions } from "attio/client";

import { showQuoteDialog } from "../../../dialog/show";

export default Extensions.defineExtension({
  type: "record-action",
  id: "create-bng-quote",
  label: "Create BNG quote",
  icon: "Plus",
  objects: ["companies", "deals"],
  onTrigger: async ({ recordId, object }) => {
    await showQuoteDialog({ recordId, object }, "new");
  },
});
