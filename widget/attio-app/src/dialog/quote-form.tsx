import { Banner, Forms, useForm } from "attio/client";
import type { RunRequest } from "quote-core";
import { useState } from "react";

import { SIZE_OPTIONS } from "../contract-sizes";
import { type TroubleText, troubleText } from "../trouble";
import { check } from "./check";
import { type FormValues, MOST_ROWS } from "./form-values";
import { habitatOptions } from "./habitats";

const schema = {
  rows: Forms.array({ habitat: Forms.string().optional(), units: Forms.number().optional() }),
  postcode: Forms.string().optional(),
  contractSize: Forms.string(),
};

interface Props {
  readonly initial: FormValues;
  readonly onQuote: (request: RunRequest, values: FormValues) => void;
}

/** The simple case: a few habitats, where the site is, and the size of the contract. */
export function QuoteForm({ initial, onQuote }: Props) {
  const [trouble, setTrouble] = useState<TroubleText | null>(null);
  const [options] = useState(() =>
    habitatOptions((found) => {
      setTrouble(troubleText(found, "ask"));
    }),
  );
  const { Collection, CollectionItem, Combobox, Form, InputGroup, NumberInput, SubmitButton, TextInput } =
    useForm(schema, { ...initial, rows: [...initial.rows] }, (values) => check(values).errors);
  return (
    <Form
      onSubmit={(values) => {
        const { request } = check(values);
        if (request !== null) onQuote(request, values);
      }}
    >
      {trouble === null ? null : <Banner variant="warning">{`${trouble.title}. ${trouble.text}`}</Banner>}
      <Collection name="rows" label={`Habitats, up to ${String(MOST_ROWS)}`}>
        {({ path, index }) => {
          // Attio's types do not say of which collection an item is.
          const row = path as `rows.${number}`;
          return (
            <CollectionItem label={`Habitat ${String(index + 1)}`}>
              <InputGroup>
                <Combobox
                  name={`${row}.habitat`}
                  label="Habitat"
                  placeholder="Choose a habitat"
                  options={options}
                />
                <NumberInput name={`${row}.units`} label="Units" placeholder="1.5" />
              </InputGroup>
            </CollectionItem>
          );
        }}
      </Collection>
      <InputGroup>
        <TextInput name="postcode" label="Postcode of the site" placeholder="TN23 1AA" />
        <Combobox name="contractSize" label="Contract size" options={SIZE_OPTIONS} />
      </InputGroup>
      <SubmitButton label="Run quote" />
    </Form>
  );
}
