import { Extensions, Widget } from "attio/client";

export default Extensions.defineExtension({
  type: "record-widget",
  id: "bng-quote",
  label: "BNG quote",
  color: "#2f7d4f",
  objects: ["companies", "deals"],
  Widget: () => (
    <Widget.TextWidget>
      <Widget.Title>Hi</Widget.Title>
    </Widget.TextWidget>
  ),
});
