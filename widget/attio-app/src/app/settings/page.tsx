import { Settings } from "attio/client";

import { SIZE_OPTIONS } from "../../contract-sizes";
import schema from "./schema";

export default Settings.defineWorkspacePage(schema, () => {
  const { Combobox, Form, Section, TextInput } = Settings.useForm(schema);
  return (
    <Form>
      <Section title="Quote service">
        <TextInput
          name="backendUrl"
          label="Address of the quote service"
          placeholder="https://quotes.example.org"
          type="url"
        />
        <Combobox name="defaultContractSize" label="Contract size of new quotes" options={SIZE_OPTIONS} />
      </Section>
    </Form>
  );
});
