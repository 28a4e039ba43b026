import { Extensions, Widget } from "attio/client";
import { Suspense } from "react";

import { QuoteCard } from "../../../card/quote-card";

export default Extensions.defineExtension({
  type: "record-widget",
  id: "bng-quote",
  label: "BNG quote",
  color: "#2f7d4f",
  objects: ["companies", "deals"],
  Widget: ({ recordId, object }) => (
    <Suspense fallback={<Widget.Loading />}>
      <QuoteCard recordId={recordId} object={object} />
    </Suspense>
  ),
});
