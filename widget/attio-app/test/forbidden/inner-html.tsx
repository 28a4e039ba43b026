import { Section } from "attio/client";

export const found = <Section title="" {...{ dangerouslySetInnerHTML: { __html: "" } }} />;
