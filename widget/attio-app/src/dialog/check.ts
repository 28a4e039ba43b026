import { type Knowledge, type RunRequest, usualLimits, validate } from "quote-core";

import { SIZE_OPTIONS } from "../contract-sizes";
import { type FormErrors, type FormValues, MOST_ROWS, errorsOf, quoteFormOf } from "./form-values";

export interface Checked {
  /** Null where there are errors. */
  readonly request: RunRequest | null;
  readonly errors: FormErrors;
}

/** What the simple form needs to know of a service. All else, and whether a habitat is known, the service judges. */
const KNOWLEDGE: Knowledge = {
  config: {
    limits: {
      ...usualLimits,
      lines: MOST_ROWS,
      body_bytes: 0,
      time_limit: "PT60S",
      job_time: "PT5M",
      wait: 0,
      rates: { submits_per_minute: 0, reads_per_minute: 0, open_streams: 0 },
    },
    contract_sizes: SIZE_OPTIONS.flatMap(({ value }) => (value === "automatic" ? [] : [value])),
    policies: [],
    spatial_rules: [],
    stock_holds: [],
    engines: [],
    knobs: {},
    features: { addresses: false },
  },
  habitats: null,
};

/** The request that the values make, or what is wrong with them by field. */
export function check(values: FormValues): Checked {
  const validated = validate(quoteFormOf(values), KNOWLEDGE);
  return validated.ok
    ? { request: validated.request, errors: {} }
    : { request: null, errors: errorsOf(validated.issues, values) };
}
