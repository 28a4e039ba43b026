import type { components } from "./contract";

/** Short names for what the contract speaks of. */
type Schemas = components["schemas"];

export type RunRequest = Schemas["RunRequest"];
export type DemandLine = Schemas["DemandLine"];
export type Location = Schemas["Location"];
export type Options = Schemas["Options"];
export type Discount = Schemas["Discount"];

export type Phase = Schemas["Phase"];
export type Ledger = Schemas["Ledger"];
export type Tier = Schemas["Tier"];
export type ContractSize = Schemas["ContractSize"];
export type Preset = Schemas["Preset"];
export type SpatialRule = Schemas["SpatialRule"];
export type StockHold = Schemas["StockHold"];
export type Accuracy = Schemas["Accuracy"];
export type OutcomeKind = Schemas["OutcomeKind"];

export type Accepted = Schemas["Accepted"];
export type JobStatus = Schemas["JobStatus"];
export type JobSummary = Schemas["JobSummary"];
export type JobList = Schemas["JobList"];
export type JobProblem = Schemas["JobProblem"];
export type ProgressDetail = Schemas["ProgressDetail"];
export type ProgressLine = JobStatus["progress_log"][number];
export type Lineage = Schemas["Lineage"];

export type Result = Schemas["Result"];
export type Allocation = Schemas["Allocation"];
export type BankUse = Schemas["BankUse"];
export type Shortfall = Schemas["Shortfall"];
export type LineExplanation = Schemas["LineExplanation"];
export type Candidate = LineExplanation["best"][number];
export type Site = Schemas["Site"];
export type Warning = Result["warnings"][number];
export type Run = Schemas["Run"];

export type CrmSave = Schemas["CrmSave"];
export type SaveRequest = Schemas["SaveRequest"];
export type Saved = Schemas["Saved"];
export type SaveQueued = Schemas["SaveQueued"];
export type Session = Schemas["Session"];
export type SessionRequest = Schemas["SessionRequest"];

export type Validation = Schemas["Validation"];
export type HabitatList = Schemas["HabitatList"];
export type Habitat = HabitatList["items"][number];
export type PlaceList = Schemas["PlaceList"];
export type Place = PlaceList["items"][number];
export type LocateRequest = Schemas["LocateRequest"];
export type LocatedSite = Schemas["LocatedSite"];
export type Config = Schemas["Config"];
export type ExampleList = Schemas["ExampleList"];
export type Health = Schemas["Health"];

export type FieldIssue = Schemas["FieldIssue"];
export type Problem = Schemas["Problem"];
/** What stands in the way of a save: a problem, which may name the record that stands there. */
export type SaveProblem = Problem & Schemas["SaveProblem"];
