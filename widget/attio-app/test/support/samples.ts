import type { CrmSave, JobStatus, JobSummary, Problem, Result, SaveQueued, Saved } from "quote-core";

export const JOB = "0b9a4c1e-6b1f-4c53-9a3e-3f0c6f6a7c11";
export const RECORD = "5f1c9a64-0f5c-4b1e-8f43-0d7a8a3f2b10";
export const QUOTE = "Q-2026-7K3M9QXA";

const links = { self: `/status/${JOB}`, events: `/status/${JOB}/events` };

export const notSaved: CrmSave = { state: "none", attempts: 0, next_at: null, web_url: null, problem: null };

export const accepted = { job_id: JOB, status: "pending", message: "Job queued", links };

export function aJob(change: Partial<JobStatus> = {}): JobStatus {
  return {
    job_id: JOB,
    status: "completed",
    quote_ref: QUOTE,
    progress: "Done",
    progress_detail: null,
    progress_log: [{ seq: 1, at: "PT0.02S", text: "Ranked 28 banks" }],
    result: aResult(),
    error: null,
    record_id: RECORD,
    crm: notSaved,
    created_at: "2026-11-23T09:00:00Z",
    updated_at: "2026-11-23T09:00:12Z",
    expires_at: "2026-12-23T09:00:12Z",
    attempt: 1,
    lineage: null,
    links,
    ...change,
  };
}

export function aRunningJob(change: Partial<JobStatus> = {}): JobStatus {
  return aJob({
    status: "running",
    progress: "Solving",
    progress_detail: { phase: "solving", best_cost: 48250, bound: 48000, gap: 0.0052, elapsed: "PT4S" },
    result: null,
    expires_at: null,
    ...change,
  });
}

export function aSummary(change: Partial<JobSummary> = {}): JobSummary {
  return {
    job_id: JOB,
    status: "completed",
    quote_ref: QUOTE,
    outcome: "optimal",
    total: 48250,
    priced_size: "small",
    location_accuracy: "exact",
    record_id: RECORD,
    crm: notSaved,
    lineage: null,
    attempt: 1,
    created_at: "2026-11-23T09:00:00Z",
    updated_at: "2026-11-23T09:00:12Z",
    expires_at: "2026-12-23T09:00:12Z",
    links,
    ...change,
  };
}

export function jobs(...items: readonly JobSummary[]): object {
  return { items, next_cursor: null };
}

export function aResult(change: Partial<Result> = {}): Result {
  return {
    outcome: { kind: "optimal", stopped_by: null, gap: null },
    subtotal: 47750,
    total_cost: 47750,
    admin_fee: 500,
    total: 48250,
    currency: "GBP",
    contract_size: "small",
    priced_size: "small",
    bank_limit: 2,
    allocations: [anAllocation],
    bank_count: 1,
    banks: [
      {
        bank_id: "b1",
        bank_name: "Wye Meadow",
        tier: "local",
        units: 1.91,
        cost: 47750,
        latitude: 51.2,
        longitude: 0.9,
      },
    ],
    objective: null,
    ledgers: [{ ledger: "area", units: 1.91, subtotal: 47750 }],
    metric_test: null,
    site: {
      lpa: "Ashford",
      nca: "Wealden Greensand",
      lnrs: "Kent and Medway",
      waterbody: null,
      operational_catchment: null,
      latitude: 51.15,
      longitude: 0.87,
      accuracy: "exact",
      note: null,
      source: "tables",
      attribution: "Contains public data",
    },
    warnings: [],
    shortfalls: [],
    explanation: { lines: [] },
    run: {
      engine: "ladder",
      engine_version: "1",
      policy: "house",
      knobs: {
        trading: "statutory",
        draw: "physical",
        companions: "legal",
        splitting: "allowed",
        fallback: "proxies",
        watercourse: "catchments",
      },
      spatial_rule: "lpa-nca",
      stock_hold: "as-stored",
      seed: 1,
      deterministic: true,
      elapsed: "PT0.4S",
      limits: { time: "PT5S" },
      catalogue_version: `sha256:${"0".repeat(64)}`,
    },
    ...change,
  };
}

const anAllocation: Result["allocations"][number] = {
  demand_index: 0,
  demand_habitat: "Grassland - Other neutral grassland",
  ledger: "area",
  allocation_type: "single",
  bank_id: "b1",
  bank_name: "Wye Meadow",
  supply_habitat: "Grassland - Other neutral grassland",
  tier: "local",
  tier_basis: "axes",
  tier_reason: "The bank lies in Ashford",
  other_tier: null,
  rule: { code: "same-habitat", text: "The same habitat" },
  units_supplied: 1.91,
  padding: 0,
  gross_units: 1.91,
  list_price: 25000,
  unit_price: 25000,
  local_price: 25000,
  cost: 47750,
  price_source: "exact",
  warnings: [],
  parts: [
    {
      role: "main",
      stock_id: "s1",
      habitat: "Grassland - Other neutral grassland",
      share: 1,
      units: 1.91,
      stock_units: 1.91,
      unit_price: 25000,
      cost: 47750,
      price_source: "exact",
      price_habitat: "Grassland - Other neutral grassland",
    },
  ],
};

/** A result with no plan at all. */
export function aShortfall(): Result {
  return aResult({
    outcome: { kind: "infeasible", stopped_by: null, gap: null },
    subtotal: null,
    total_cost: null,
    total: null,
    allocations: [],
    bank_count: 0,
    banks: [],
    ledgers: [],
    shortfalls: [
      {
        demand_index: 0,
        habitat: "Grassland - Other neutral grassland",
        code: "stock-too-small",
        most_units: 1.2,
        banks_needed: null,
        cost_then: null,
        lines: [0],
        shared_stock: [],
        details: [],
        credit_price: 42000,
        message: "All banks together hold 1.2 units of it",
        remedy: "Ask for fewer units",
      },
    ],
  });
}

export const saved: Saved = {
  success: true,
  queued: false,
  message: "Quote saved to Attio",
  quote_ref: QUOTE,
  revision: 1,
  record: { object: "companies", record_id: RECORD, web_url: "https://app.attio.com/acme/quote" },
  changed: ["quote_total"],
  warnings: [],
};

export const queued: SaveQueued = {
  success: false,
  queued: true,
  message: "Attio is not answering",
  quote_ref: QUOTE,
  revision: 1,
  retry_at: "2026-11-23T09:01:00Z",
};

export const session = { url: "/?embed=1", token: "bngs_secret", expires_at: "2026-11-23T09:15:00Z" };

export const habitats = {
  items: [
    {
      name: "Grassland - Other neutral grassland",
      ledger: "area",
      broad_group: "Grassland",
      distinctiveness: "medium",
      banks: 12,
      offered_by: [],
    },
    {
      name: "Grassland - Lowland meadows",
      ledger: "area",
      broad_group: "Grassland",
      distinctiveness: "very-high",
      banks: 0,
      offered_by: [],
    },
  ],
};

export function problem(status: number, slug: string, change: Partial<Problem> = {}): Problem {
  return {
    type: `urn:bng:problem:${slug}`,
    title: "Not so",
    status,
    detail: "It cannot be done",
    instance: "/",
    request_id: "request-17",
    ...change,
  };
}
