import { Extensions } from "attio/client";

import { openEditor } from "../../../editor/open-editor";

export default Extensions.defineExtension({
  type: "record-action",
  id: "open-bng-editor",
  label: "Open BNG quote editor",
  icon: "ArrowUpRight",
  objects: ["companies", "deals"],
  onTrigger: async ({ recordId, object }) => {
    await openEditor({ recordId, object });
  },
});
