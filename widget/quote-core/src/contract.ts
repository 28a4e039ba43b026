/** Generated from openapi.yaml by `npm run contract`; changes belong there. */

export interface paths {
    readonly "/": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The quote editor
         * @description A page for people, for which no key is needed; what it asks for needs one. Only the origins of
         *     `bng.web.frame.parents` may show it in a frame.
         */
        readonly get: operations["page"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/assets/{file}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A part of the page
         * @description Named by its content, so that it may be kept for ever.
         */
        readonly get: operations["asset"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/catalogue": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The catalogue that quotes are made from
         * @description Needs the scope `quotes:read`.
         */
        readonly get: operations["catalogue"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/config": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What a page needs to know
         * @description Needs the scope `quotes:read`.
         */
        readonly get: operations["config"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/examples": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Bodies that work against the demonstration catalogue */
        readonly get: operations["examples"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/examples/{name}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One body of POST /run */
        readonly get: operations["example"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/habitats": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Search the catalogue's habitats
         * @description Needs the scope `quotes:read`.
         */
        readonly get: operations["habitats"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/health": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether all is well, dependency by dependency */
        readonly get: operations["health"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/health/live": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether the process is alive; if not, restart it */
        readonly get: operations["live"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/health/ready": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether requests should be sent here */
        readonly get: operations["ready"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/jobs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The caller's jobs, newest first
         * @description Needs the scope `quotes:read`.
         */
        readonly get: operations["jobs"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/jobs/{job_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description A lower-case UUID
                 * @example 0b9a4c1e-6b1f-4c53-9a3e-3f0c6f6a7c11
                 */
                readonly job_id: components["parameters"]["JobId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Forget a finished job
         * @description Needs the scope `quotes:write`.
         */
        readonly delete: operations["forget"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/jobs/{job_id}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description A lower-case UUID
                 * @example 0b9a4c1e-6b1f-4c53-9a3e-3f0c6f6a7c11
                 */
                readonly job_id: components["parameters"]["JobId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Ask for a job to be ended
         * @description Needs the scope `quotes:write`. A waiting job is cancelled at once; a running one stops within two seconds and
         *     keeps its best plan; one that is over stays as it is. Asking again changes nothing.
         */
        readonly post: operations["cancel"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/jobs/{job_id}/request": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description A lower-case UUID
                 * @example 0b9a4c1e-6b1f-4c53-9a3e-3f0c6f6a7c11
                 */
                readonly job_id: components["parameters"]["JobId"];
            };
            readonly cookie?: never;
        };
        /**
         * The request that a job was made from
         * @description As `POST /run` would take it, revisions merged in, so that it can be changed and run again. Needs the scope
         *     `quotes:read`.
         */
        readonly get: operations["jobRequest"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/locate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Where a site is, and how sure that is
         * @description The look-up that `POST /run` does, alone. It is no GET, so that no postcode stands in an address that is logged.
         *     Needs the scope `quotes:read`.
         */
        readonly post: operations["locate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/metrics": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Figures for Prometheus
         * @description Needs the scope `admin` where keys are asked for.
         */
        readonly get: operations["metrics"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/openapi.yaml": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** This document */
        readonly get: operations["contract"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/places": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The areas and waters that a site can be placed by
         * @description For pickers and pictures. Every word of `q` must stand in the name; a code, another name that is known, or a near
         *     spelling finds an area too. The best fit comes first, and all are by name where nothing is asked for. With `lpa`
         *     the character or strategy areas that overlap that authority, the largest share first. Needs the scope
         *     `quotes:read`.
         */
        readonly get: operations["places"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/quotes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Quotes that were given, however long ago, newest first
         * @description Those of the key's client; of all clients with the scope `admin`. Unlike jobs, quotes are kept for good. All
         *     parameters together narrow the search. Needs the scope `quotes:read`.
         */
        readonly get: operations["findQuotes"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/quotes/{reference}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number that people know the quote by. Without a revision it means the latest one; `.0` is the quote of the
                 *     first job
                 * @example BNG-A-00042.1
                 */
                readonly reference: components["parameters"]["Reference"];
            };
            readonly cookie?: never;
        };
        /**
         * A quote as it was asked for and given
         * @description With everything it was made under, and all editions of its number. Needs the scope `quotes:read`.
         */
        readonly get: operations["readQuote"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/quotes/{reference}/changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number that people know the quote by. Without a revision it means the latest one; `.0` is the quote of the
                 *     first job
                 * @example BNG-A-00042.1
                 */
                readonly reference: components["parameters"]["Reference"];
            };
            readonly cookie?: never;
        };
        /**
         * How a quote differs from the one it revises, and why
         * @description What holds for all of it and changed, and each line of the demand that is served in another way. Why can be told
         *     as far as it is still known what was for sale then and now. 404 where there is no earlier quote. Needs the scope
         *     `quotes:read`.
         */
        readonly get: operations["quoteChanges"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/quotes/{reference}/personal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number that people know the quote by. Without a revision it means the latest one; `.0` is the quote of the
                 *     first job
                 * @example BNG-A-00042.1
                 */
                readonly reference: components["parameters"]["Reference"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Erase what is personal in a quote
         * @description In all editions of its number: the record it belongs to, and the postcode, address and point of its site. What
         *     was asked for and answered stays. Doing so again changes nothing. It is written into the audit log. Needs the
         *     scope `admin`.
         */
        readonly delete: operations["erasePersonal"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/quotes/{reference}/requote": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number that people know the quote by. Without a revision it means the latest one; `.0` is the quote of the
                 *     first job
                 * @example BNG-A-00042.1
                 */
                readonly reference: components["parameters"]["Reference"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Quote the same request again, from the catalogue of now
         * @description Makes a job like `POST /run` with `revises`, also when the job of the old quote is forgotten; its quote gets the
         *     same number and a revision. Needs the scope `quotes:write`.
         */
        readonly post: operations["requote"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/run": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Start a quote job
         * @description Needs the scope `quotes:write`.
         */
        readonly post: operations["run"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/save": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Write a finished quote to the CRM
         * @description The figures written are the service's own for that job. Repeating it writes nothing twice: the same quote and
         *     revision have one record, one note and one link. Where saved quotes hold stock, the units are held before the
         *     CRM is asked, and given back when the save is refused. Needs the scope `quotes:write`.
         */
        readonly post: operations["save"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * A token for the page inside a CRM record
         * @description Made with a key, lasts 15 minutes, and every use makes it last 15 minutes again, up to 8 hours in all; answers
         *     to it carry `Session-Expires`. It may run, read and save for the key's owner, and save to this record alone.
         *     Needs the scope `quotes:write`; a session cannot open another.
         */
        readonly post: operations["openSession"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/status/{job_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description A lower-case UUID
                 * @example 0b9a4c1e-6b1f-4c53-9a3e-3f0c6f6a7c11
                 */
                readonly job_id: components["parameters"]["JobId"];
            };
            readonly cookie?: never;
        };
        /**
         * How a job stands, and its answer
         * @description Needs the scope `quotes:read`. With `wait` the answer comes when the job changes, or as it stands when the time
         *     is over. The entity tag changes with every change that can be seen.
         */
        readonly get: operations["status"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/status/{job_id}/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description A lower-case UUID
                 * @example 0b9a4c1e-6b1f-4c53-9a3e-3f0c6f6a7c11
                 */
                readonly job_id: components["parameters"]["JobId"];
            };
            readonly cookie?: never;
        };
        /**
         * Follow a job as it goes
         * @description Server-sent events, needs the scope `quotes:read`. Events are `state` (the job moved), `progress` (at most two a
         *     second) and `finished`; the data of each is the job as `GET /status/{job_id}` shows it. `id` is a sequence of
         *     the job, so that `Last-Event-ID` resumes. A comment comes every 15 seconds. The stream closes when the job is
         *     over; for a job that is over it is its last event alone, and nothing for a client that has it.
         */
        readonly get: operations["events"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/validate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Every issue of a body of POST /run at once
         * @description Needs the scope `quotes:read`. Nothing is stored, and no job is made.
         */
        readonly post: operations["validate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/webhooks/attio": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Attio tells of changes to records
         * @description Signed by Attio with the secret of the webhook, over the raw body; there is no key. A delivery that came before
         *     under the same `Idempotency-Key` changes nothing. Where no secret is configured there is no such path.
         */
        readonly post: operations["attioWebhook"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @example {
         *       "job_id": "0b9a4c1e-6b1f-4c53-9a3e-3f0c6f6a7c11",
         *       "status": "pending",
         *       "message": "Job queued",
         *       "links": {
         *         "self": "/status/0b9a4c1e-6b1f-4c53-9a3e-3f0c6f6a7c11",
         *         "events": "/status/0b9a4c1e-6b1f-4c53-9a3e-3f0c6f6a7c11/events"
         *       }
         *     }
         */
        readonly Accepted: {
            readonly job_id: components["schemas"]["JobIdText"];
            readonly links: components["schemas"]["Links"];
            readonly message: string;
            readonly status: components["schemas"]["Phase"];
        };
        /** @enum {string} */
        readonly Accuracy: "exact" | "chosen" | "approximate" | "none";
        readonly Allocation: {
            /** @enum {string} */
            readonly allocation_type: "single" | "paired";
            readonly bank_id: string;
            readonly bank_name: string;
            readonly cost: components["schemas"]["Money"];
            readonly demand_habitat: string;
            readonly demand_index: number;
            readonly gross_units: number;
            readonly ledger: components["schemas"]["Ledger"];
            /** @description Before the discount */
            readonly list_price: components["schemas"]["Money"];
            /** @description What a unit would cost in the local tier */
            readonly local_price: components["schemas"]["MoneyOrNull"];
            /** @description What the tier would be under the other spatial rule */
            readonly other_tier: components["schemas"]["Tier"] | null;
            readonly padding: number;
            readonly parts: readonly {
                readonly cost: components["schemas"]["Money"];
                readonly habitat: string;
                readonly price_habitat: string;
                readonly price_source: components["schemas"]["PriceSource"];
                /** @enum {string} */
                readonly role: "main" | "companion";
                readonly share: number;
                readonly stock_id: string;
                /** @description What is drawn from the bank's stock */
                readonly stock_units: number;
                readonly unit_price: components["schemas"]["Money"];
                readonly units: number;
            }[];
            readonly price_source: components["schemas"]["PriceSource"];
            readonly rule: {
                readonly code: string;
                readonly text: string;
            };
            /** @description One habitat, or two as A + B */
            readonly supply_habitat: string;
            readonly tier: components["schemas"]["Tier"];
            /** @enum {string} */
            readonly tier_basis: "axes" | "catchment" | "approximate";
            /** @description What decided the tier, what it means for the bank's stock, and the tier under the other rule */
            readonly tier_explanation?: string;
            readonly tier_reason: string;
            readonly unit_price: components["schemas"]["Money"];
            readonly units_supplied: number;
            readonly warnings: readonly string[];
        };
        readonly ArchivedQuote: {
            /** @description The content hash of what it was quoted from */
            readonly catalogue_version: string;
            /** @description To whom it was given */
            readonly client: string;
            /** @description All that were given under the number, by revision */
            readonly editions: readonly components["schemas"]["QuoteSummary"][];
            readonly engine: string;
            /** @description Since when nothing personal is in it */
            readonly erased_at: components["schemas"]["Instant"] | null;
            readonly given_at: components["schemas"]["Instant"];
            readonly job_id: components["schemas"]["JobIdText"];
            /** @description Whose key it was made with */
            readonly key_id: string;
            readonly lineage: components["schemas"]["Lineage"] | null;
            readonly links: components["schemas"]["QuoteLinks"];
            readonly location_accuracy: components["schemas"]["Accuracy"];
            readonly place: components["schemas"]["RoughPlace"];
            readonly policy: string;
            readonly priced_size: components["schemas"]["ContractSize"];
            readonly quote_ref: components["schemas"]["QuoteRef"];
            readonly record_id: string | null;
            readonly reference: components["schemas"]["ReferenceText"];
            readonly request: components["schemas"]["RunRequest"];
            readonly result: components["schemas"]["Result"];
            readonly spatial_rule: string;
            readonly state: components["schemas"]["OutcomeKind"];
            readonly stock_hold: string;
            readonly submitted_at: components["schemas"]["Instant"];
            /** @description With the fee; null where there is no plan */
            readonly total: components["schemas"]["MoneyOrNull"];
        };
        readonly BankUse: {
            readonly bank_id: string;
            readonly bank_name: string;
            readonly cost: components["schemas"]["Money"];
            readonly latitude: number | null;
            readonly longitude: number | null;
            readonly tier: components["schemas"]["Tier"];
            readonly units: number;
        };
        readonly CatalogueFacts: {
            /** @description How many banks were given areas that the catalogue does not state, and how many still lack one */
            readonly bank_areas: {
                readonly approximate: number;
                readonly exact: number;
                readonly unresolved: number;
            };
            readonly counts: {
                readonly banks: number;
                readonly habitats: number;
                readonly prices: number;
                readonly stock: number;
                readonly trading_rules: number;
            };
            /** @description What was noticed in rows that are used all the same, such as a bank in an unknown area */
            readonly issues: readonly components["schemas"]["RowIssue"][];
            readonly loaded_at: components["schemas"]["Instant"];
            /** @description The rows left out, with reasons */
            readonly rejected: readonly components["schemas"]["RowIssue"][];
            readonly version: components["schemas"]["CatalogueVersion"];
        };
        readonly CatalogueVersion: string;
        readonly Config: {
            /** @description Must stand wherever places are shown */
            readonly attribution: string;
            readonly contract_sizes: readonly components["schemas"]["ContractSize"][];
            readonly crm: {
                /** @enum {string} */
                readonly kind: "none" | "attio";
                /** @enum {string} */
                readonly state: "off" | "ready" | "degraded" | "unauthorised";
            };
            readonly defaults: {
                readonly engine: string;
                readonly knobs: components["schemas"]["KnobsApplied"];
                readonly policy: string;
                readonly seed: number;
                readonly spatial_rule: components["schemas"]["SpatialRule"];
                readonly stock_hold: components["schemas"]["StockHold"];
                readonly time_limit: components["schemas"]["DurationText"];
            };
            readonly engines: readonly string[];
            readonly features: {
                /** @description An address without a postcode can be found */
                readonly addresses: boolean;
                /** @description Sites are looked up live */
                readonly live_places: boolean;
                /** @description Keys are in use */
                readonly sessions: boolean;
            };
            readonly frame: {
                readonly parents: readonly string[];
            };
            /** @description The values that each knob may have */
            readonly knobs: {
                readonly [key: string]: readonly string[];
            };
            readonly limits: {
                readonly body_bytes: number;
                /** @description After which a job that is still live is not to be waited for */
                readonly job_time: components["schemas"]["DurationText"];
                readonly lines: number;
                /** @description What one key may do */
                readonly rates: {
                    readonly open_streams: number;
                    readonly reads_per_minute: number;
                    readonly submits_per_minute: number;
                };
                readonly time_limit: components["schemas"]["DurationText"];
                readonly unit_decimals: number;
                readonly units: number;
                /** @description Seconds */
                readonly wait: number;
            };
            /** @description The spatial rules in words */
            readonly nearness?: readonly {
                readonly code: components["schemas"]["SpatialRule"];
                /**
                 * Format: date
                 * @description Null while the day is not known
                 */
                readonly in_force_from: string | null;
                readonly label: string;
            }[];
            readonly policies: readonly components["schemas"]["Preset"][];
            /** @description How each policy sets its knobs */
            readonly policy_knobs: {
                readonly [key: string]: components["schemas"]["KnobsApplied"];
            };
            readonly poll_interval: components["schemas"]["DurationText"];
            readonly spatial_rules: readonly components["schemas"]["SpatialRule"][];
            readonly stock_holds: readonly components["schemas"]["StockHold"][];
            readonly version: string;
        };
        /** @enum {string} */
        readonly ContractSize: "fractional" | "small" | "medium" | "large";
        /** @description How the saving of the quote stands */
        readonly CrmSave: {
            readonly attempts: number;
            /** @description When it is tried again; only while it is queued */
            readonly next_at: components["schemas"]["Instant"] | null;
            /** @description The slug of what stands in the way */
            readonly problem: string | null;
            /** @enum {string} */
            readonly state: "none" | "queued" | "saved" | "parked" | "refused";
            /** @description Where the record is */
            readonly web_url: string | null;
        };
        readonly DemandLine: {
            /** @description A habitat of the catalogue or a net-gain label; case and spacing do not matter */
            readonly habitat_name: string;
            /** @description At most 6 decimals */
            readonly units: number;
        };
        readonly Discount: {
            /** @enum {string|null} */
            readonly type?: "no_discount" | "tier_up" | "percentage" | null;
            /** @description Of a percentage; at most 4 decimals */
            readonly value?: number | null;
        };
        readonly DurationText: string;
        readonly Erased: {
            /** @description How many editions held something personal until now */
            readonly erased: number;
            readonly message: string;
            readonly reference: components["schemas"]["ReferenceText"];
        };
        readonly ExampleList: {
            readonly items: readonly {
                readonly description: string;
                readonly href: string;
                readonly name: string;
                readonly title: string;
            }[];
        };
        readonly FieldIssue: {
            readonly code: string;
            readonly detail: string;
            /** @description A JSON pointer into the body; empty for the whole */
            readonly pointer: string;
        };
        /**
         * @description What is known of the cheapest plan with at most so many banks
         * @example {
         *       "banks": 1,
         *       "feasible": false,
         *       "proven": true,
         *       "least_cost": null,
         *       "lower_bound": null,
         *       "saves": null
         *     }
         * @example {
         *       "banks": 3,
         *       "feasible": true,
         *       "proven": true,
         *       "least_cost": 97804.12,
         *       "lower_bound": 97804.12,
         *       "saves": 13895.88
         *     }
         * @example {
         *       "banks": 4,
         *       "feasible": true,
         *       "proven": false,
         *       "least_cost": 97804.12,
         *       "lower_bound": 95311.4,
         *       "saves": null
         *     }
         */
        readonly FrontierPoint: {
            readonly banks: number;
            /** @description Whether there is a plan; null where that is not known */
            readonly feasible: boolean | null;
            /**
             * @description Of the units alone, as `least_cost` of the objective; where not proven, that of the best plan known. Null
             *     where there is none
             */
            readonly least_cost: components["schemas"]["MoneyOrNull"];
            /** @description What no such plan costs less than */
            readonly lower_bound: components["schemas"]["MoneyOrNull"];
            /** @description False where the time was up before the proof */
            readonly proven: boolean;
            /** @description What it costs less than with one bank fewer; null unless both are proven */
            readonly saves: components["schemas"]["MoneyOrNull"];
        };
        readonly HabitatList: {
            readonly items: readonly {
                /** @description How many banks offer it */
                readonly banks: number;
                readonly broad_group: string | null;
                /** @enum {string} */
                readonly distinctiveness: "very-low" | "low" | "medium" | "high" | "very-high";
                readonly ledger: components["schemas"]["Ledger"];
                readonly name: string;
                readonly offered_by: readonly {
                    readonly bank_id: string;
                    readonly bank_name: string;
                }[];
            }[];
        };
        readonly Health: {
            readonly checks: readonly {
                readonly detail?: string | null;
                readonly name: string;
                /**
                 * @description What is degraded can wait
                 * @enum {string}
                 */
                readonly status: "up" | "degraded" | "down";
            }[];
            /** @enum {string} */
            readonly status: "up" | "down";
            readonly version: string;
        };
        /**
         * Format: date-time
         * @description How long the quote holds its units of stock; absent where saved quotes hold none
         */
        readonly HeldUntil: string;
        /** Format: date-time */
        readonly Instant: string;
        readonly JobIdText: string;
        readonly JobList: {
            readonly items: readonly components["schemas"]["JobSummary"][];
            /** @description For the page after it; null at the end */
            readonly next_cursor: string | null;
        };
        /** @description Why the service could not finish the job */
        readonly JobProblem: {
            readonly detail: string;
            readonly errors?: readonly components["schemas"]["FieldIssue"][];
            readonly status: number;
            readonly title: string;
            readonly type: string;
        };
        /**
         * @example {
         *       "job_id": "0b9a4c1e-6b1f-4c53-9a3e-3f0c6f6a7c11",
         *       "status": "running",
         *       "quote_ref": "Q-2026-7K3M9QXA",
         *       "progress": "Solving",
         *       "progress_detail": {
         *         "phase": "solving",
         *         "best_cost": 12500,
         *         "bound": 12480,
         *         "gap": 0.0016,
         *         "elapsed": "PT0.4S"
         *       },
         *       "progress_log": [
         *         {
         *           "seq": 1,
         *           "at": "PT0.02S",
         *           "text": "Ranked 28 banks: 1 local, 3 adjacent, 24 far"
         *         }
         *       ],
         *       "result": null,
         *       "error": null,
         *       "record_id": null,
         *       "crm": {
         *         "state": "none",
         *         "attempts": 0,
         *         "next_at": null,
         *         "web_url": null,
         *         "problem": null
         *       },
         *       "created_at": "2026-01-05T09:00:00Z",
         *       "updated_at": "2026-01-05T09:00:00.4Z",
         *       "expires_at": null,
         *       "attempt": 1,
         *       "lineage": null,
         *       "links": {
         *         "self": "/status/0b9a4c1e-6b1f-4c53-9a3e-3f0c6f6a7c11",
         *         "events": "/status/0b9a4c1e-6b1f-4c53-9a3e-3f0c6f6a7c11/events"
         *       }
         *     }
         */
        readonly JobStatus: {
            /** @description How often a worker took it up */
            readonly attempt: number;
            readonly created_at: components["schemas"]["Instant"];
            readonly crm: components["schemas"]["CrmSave"];
            /** @description Of a failed job */
            readonly error: components["schemas"]["JobProblem"] | null;
            /** @description When a finished job is forgotten; null while it is live */
            readonly expires_at: components["schemas"]["Instant"] | null;
            readonly job_id: components["schemas"]["JobIdText"];
            readonly lineage: components["schemas"]["Lineage"] | null;
            readonly links: components["schemas"]["Links"];
            /** @description In words */
            readonly progress: string;
            readonly progress_detail: components["schemas"]["ProgressDetail"] | null;
            /** @description What has happened so far, in order; kept with the finished job */
            readonly progress_log: readonly {
                /** @description Since the work began */
                readonly at: components["schemas"]["DurationText"];
                /** @description Counts within the job */
                readonly seq: number;
                readonly text: string;
            }[];
            readonly quote_ref: components["schemas"]["QuoteRef"];
            readonly record_id: string | null;
            readonly reference?: components["schemas"]["ReferenceOrNull"];
            /** @description Of a completed job; of a cancelled one where a plan was found */
            readonly result: components["schemas"]["Result"] | null;
            /** @description About the job; `result.outcome` is about the problem */
            readonly status: components["schemas"]["Phase"];
            readonly updated_at: components["schemas"]["Instant"];
        };
        readonly JobSummary: {
            readonly attempt: number;
            readonly created_at: components["schemas"]["Instant"];
            readonly crm: components["schemas"]["CrmSave"];
            readonly expires_at: components["schemas"]["Instant"] | null;
            readonly job_id: components["schemas"]["JobIdText"];
            readonly lineage: components["schemas"]["Lineage"] | null;
            readonly links: components["schemas"]["Links"];
            readonly location_accuracy: components["schemas"]["Accuracy"] | null;
            readonly outcome: components["schemas"]["OutcomeKind"] | null;
            readonly priced_size: components["schemas"]["ContractSize"] | null;
            readonly quote_ref: components["schemas"]["QuoteRef"];
            readonly record_id: string | null;
            readonly reference?: components["schemas"]["ReferenceOrNull"];
            readonly status: components["schemas"]["Phase"];
            /** @description With the fee; null where there is no plan */
            readonly total: components["schemas"]["MoneyOrNull"];
            readonly updated_at: components["schemas"]["Instant"];
        };
        /** @description Settings of the policy, one by one */
        readonly Knobs: {
            /** @enum {string|null} */
            readonly companions?: "legal" | "scoring" | "any" | null;
            /** @enum {string|null} */
            readonly draw?: "physical" | "nominal" | null;
            /** @enum {string|null} */
            readonly fallback?: "proxies" | "exact" | null;
            /** @enum {string|null} */
            readonly splitting?: "allowed" | "never" | null;
            /** @enum {string|null} */
            readonly trading?: "statutory" | "earlier" | null;
            /** @enum {string|null} */
            readonly watercourse?: "catchments" | "areas" | null;
        };
        readonly KnobsApplied: {
            /** @enum {string} */
            readonly companions: "legal" | "scoring" | "any";
            /** @enum {string} */
            readonly draw: "physical" | "nominal";
            /** @enum {string} */
            readonly fallback: "proxies" | "exact";
            /** @enum {string} */
            readonly splitting: "allowed" | "never";
            /** @enum {string} */
            readonly trading: "statutory" | "earlier";
            /** @enum {string} */
            readonly watercourse: "catchments" | "areas";
        };
        /** @enum {string} */
        readonly Ledger: "area" | "hedgerow" | "watercourse";
        readonly Lineage: {
            readonly origin: components["schemas"]["JobIdText"];
            readonly parent: components["schemas"]["JobIdText"];
            readonly revision: number;
        };
        readonly LineChange: {
            readonly after: readonly components["schemas"]["StockUse"][];
            readonly before: readonly components["schemas"]["StockUse"][];
            readonly demand_habitat: string;
            readonly demand_index: number;
            /** @description Why, as far as it can be known */
            readonly reasons: readonly {
                /** @enum {string} */
                readonly code: "demand-changed" | "price-moved" | "tier-moved" | "units-moved" | "bank-gone" | "stock-gone" | "stock-smaller" | "bank-new" | "stock-new" | "cheaper-option" | "plan-moved" | "not-chosen";
                readonly message: string;
            }[];
        };
        readonly LineExplanation: {
            readonly banks: number;
            readonly bespoke: boolean;
            readonly best: readonly {
                readonly bank_id: string;
                readonly bank_name: string;
                readonly chosen_units: number | null;
                readonly most_units: number;
                /** @description Why it was not chosen */
                readonly reason: string | null;
                readonly stock_units: number | null;
                readonly supply_habitat: string;
                readonly tier: components["schemas"]["Tier"];
                readonly unit_price: components["schemas"]["Money"];
                /** @enum {string} */
                readonly verdict: "chosen" | "too-small" | "bank-not-used" | "stock-taken" | "not-needed";
            }[];
            readonly credit_price: components["schemas"]["MoneyOrNull"];
            readonly demand_index: number;
            readonly habitat: string;
            readonly legal_stock: number;
            readonly options: number;
            readonly units: number;
        };
        readonly Links: {
            readonly events: string;
            readonly self: string;
        };
        readonly LocatedSite: {
            readonly attribution: string;
            readonly site: components["schemas"]["Site"];
            readonly warnings: readonly {
                /** @description The names to choose from, if any */
                readonly areas: readonly string[];
                readonly code: string;
                readonly message: string;
                readonly subject: string;
            }[];
        };
        readonly LocateRequest: {
            readonly location?: components["schemas"]["Location"] | null;
        };
        /**
         * @description Areas by name or code, and what to look the others up by: the point before the postcode before the address. What
         *     was chosen stands, with the warning `area-differs` where the look-up says otherwise.
         */
        readonly Location: {
            /** @description A postcode in it is used first */
            readonly address?: string | null;
            /** @description WGS84; never without the longitude */
            readonly latitude?: number | null;
            /** @description Local nature recovery strategy area */
            readonly lnrs_name?: string | number | null;
            /** @description WGS84 */
            readonly longitude?: number | null;
            /** @description Local planning authority */
            readonly lpa_name?: string | number | null;
            /** @description National character area */
            readonly nca_name?: string | number | null;
            /** @description Operational catchment, for watercourses */
            readonly operational_catchment?: string | number | null;
            /** @description A postcode, or its first half alone */
            readonly postcode?: string | null;
            /** @description Water body, for watercourses */
            readonly waterbody?: string | number | null;
        };
        readonly MetricTest: {
            readonly bands: readonly {
                /** @enum {string} */
                readonly band: "very-low" | "low" | "medium" | "high" | "very-high";
                readonly carried: number;
                readonly ledger: components["schemas"]["Ledger"];
                readonly met: boolean;
                readonly net: number;
            }[];
            readonly met: boolean;
        };
        /** @description Pounds, whole pence */
        readonly Money: number;
        /** @description Pounds, whole pence */
        readonly MoneyOrNull: number | null;
        readonly Objective: {
            readonly bank_count: number;
            readonly cost: components["schemas"]["Money"];
            readonly least_cost: components["schemas"]["Money"];
            readonly rank_units: number;
            readonly row_count: number;
            /** @description Up to which fewer banks are preferred */
            readonly threshold: components["schemas"]["Money"];
        };
        readonly Options: {
            /** @description The most banks, in place of the number that the size sets */
            readonly bank_limit?: number | null;
            readonly discount?: components["schemas"]["Discount"] | null;
            /** @description One of the engines of `GET /config` */
            readonly engine?: string | null;
            /** @description Ids of banks that must not be used */
            readonly exclude_banks?: readonly string[] | null;
            readonly knobs?: components["schemas"]["Knobs"] | null;
            /** @description House rules, by default those of this installation */
            readonly policy?: components["schemas"]["Preset"] | null;
            readonly seed?: number | null;
            readonly spatial_rule?: components["schemas"]["SpatialRule"] | null;
            readonly stock_hold?: components["schemas"]["StockHold"] | null;
            /**
             * Format: duration
             * @description How long the solver may search; above zero and at most PT60S
             */
            readonly time_limit?: string | null;
        };
        /** @enum {string} */
        readonly OutcomeKind: "optimal" | "feasible" | "infeasible" | "undecided";
        /** @enum {string} */
        readonly Phase: "pending" | "running" | "completed" | "failed" | "cancelled";
        readonly PlaceList: {
            readonly items: readonly {
                readonly code: string;
                /** @description Of a point inside; null for waters */
                readonly latitude: number | null;
                readonly longitude: number | null;
                readonly name: string;
                /** @description How much of the authority asked for lies in it; null where none was asked for */
                readonly share: number | null;
            }[];
        };
        /** @enum {string} */
        readonly Preset: "house" | "reference" | "strict";
        /** @enum {string} */
        readonly PriceSource: "exact" | "any-low-proxy" | "group-proxy" | "ledger-proxy" | "paired";
        readonly Problem: {
            readonly detail: string;
            readonly errors?: readonly components["schemas"]["FieldIssue"][];
            readonly instance: string;
            readonly request_id: string;
            readonly status: number;
            readonly title: string;
            readonly type: string;
        };
        readonly ProgressDetail: {
            readonly best_cost: components["schemas"]["MoneyOrNull"];
            /** @description What no plan can cost less than */
            readonly bound: components["schemas"]["MoneyOrNull"];
            readonly elapsed: components["schemas"]["DurationText"];
            readonly gap: number | null;
            /** @enum {string} */
            readonly phase: "preparing" | "solving";
        };
        readonly QuoteChanges: {
            readonly after: components["schemas"]["QuoteSummary"];
            readonly before: components["schemas"]["QuoteSummary"];
            /** @description How much more the later one costs, with the fee; null where one has no plan */
            readonly difference: number | null;
            /** @description The lines of the demand that are served in another way */
            readonly lines: readonly components["schemas"]["LineChange"][];
            /** @description What holds for all of a quote and changed */
            readonly terms: readonly {
                readonly after: string | null;
                readonly before: string | null;
                /** @enum {string} */
                readonly term: "catalogue" | "policy" | "knobs" | "spatial-rule" | "stock-hold" | "priced-size" | "bank-limit" | "excluded-banks" | "discount" | "place" | "engine" | "outcome";
            }[];
        };
        readonly QuoteLinks: {
            readonly changes: string;
            readonly requote: string;
            readonly self: string;
        };
        readonly QuoteList: {
            readonly items: readonly components["schemas"]["QuoteSummary"][];
            /** @description For the page after it; null at the end */
            readonly next_cursor: string | null;
        };
        /** @description The quote's reference in the CRM, the same for every revision */
        readonly QuoteRef: string;
        /**
         * @example {
         *       "reference": "BNG-A-00042.1",
         *       "quote_ref": "Q-2026-7K3M9QXA",
         *       "job_id": "0b9a4c1e-6b1f-4c53-9a3e-3f0c6f6a7c11",
         *       "client": "Ashford builders",
         *       "state": "optimal",
         *       "total": 13000,
         *       "priced_size": "small",
         *       "location_accuracy": "exact",
         *       "place": {
         *         "lpa": "Ashford",
         *         "nca": "Low Weald",
         *         "outcode": "TN23"
         *       },
         *       "given_at": "2026-11-26T12:00:00Z",
         *       "links": {
         *         "self": "/quotes/BNG-A-00042.1",
         *         "changes": "/quotes/BNG-A-00042.1/changes",
         *         "requote": "/quotes/BNG-A-00042.1/requote"
         *       }
         *     }
         */
        readonly QuoteSummary: {
            /** @description To whom it was given */
            readonly client: string;
            readonly given_at: components["schemas"]["Instant"];
            readonly job_id: components["schemas"]["JobIdText"];
            readonly links: components["schemas"]["QuoteLinks"];
            readonly location_accuracy: components["schemas"]["Accuracy"];
            readonly place: components["schemas"]["RoughPlace"];
            readonly priced_size: components["schemas"]["ContractSize"];
            readonly quote_ref: components["schemas"]["QuoteRef"];
            readonly reference: components["schemas"]["ReferenceText"];
            readonly state: components["schemas"]["OutcomeKind"];
            /** @description With the fee; null where there is no plan */
            readonly total: components["schemas"]["MoneyOrNull"];
        };
        /** @description The number that people know the quote by; null until it is given */
        readonly ReferenceOrNull: components["schemas"]["ReferenceText"] | null;
        /**
         * @description The number that people know the quote by; a revision has the number of its origin and one of its own
         * @example BNG-A-00042
         * @example BNG-A-00042.1
         */
        readonly ReferenceText: string;
        readonly Result: {
            readonly admin_fee: components["schemas"]["Money"];
            readonly allocations: readonly components["schemas"]["Allocation"][];
            readonly bank_count: number;
            readonly bank_limit: number;
            readonly banks: readonly components["schemas"]["BankUse"][];
            readonly contract_size: components["schemas"]["ContractSize"];
            /** @constant */
            readonly currency: "GBP";
            readonly explanation: {
                readonly lines: readonly components["schemas"]["LineExplanation"][];
            };
            /**
             * @description What other numbers of banks would cost: a point for each number from 1 to 6. Absent where the plan is not
             *     proven, or where no time was left to find out.
             */
            readonly frontier?: readonly components["schemas"]["FrontierPoint"][];
            readonly ledgers: readonly {
                readonly ledger: components["schemas"]["Ledger"];
                readonly subtotal: components["schemas"]["Money"];
                readonly units: number;
            }[];
            /** @description The statutory metric's own trading test over the plan */
            readonly metric_test: components["schemas"]["MetricTest"] | null;
            readonly objective: components["schemas"]["Objective"] | null;
            readonly outcome: {
                /** @description The share of the cost that is not proven */
                readonly gap: number | null;
                /**
                 * @description `optimal` is proven; `feasible` means that a limit or a cancel stopped the proof; `infeasible` is proven;
                 *     `undecided` means that a limit came before any plan.
                 */
                readonly kind: components["schemas"]["OutcomeKind"];
                /** @enum {string|null} */
                readonly stopped_by: "time-limit" | "node-limit" | "cancelled" | null;
            };
            readonly priced_size: components["schemas"]["ContractSize"];
            readonly run: components["schemas"]["Run"];
            readonly shortfalls: readonly components["schemas"]["Shortfall"][];
            readonly site: components["schemas"]["Site"];
            readonly subtotal: components["schemas"]["MoneyOrNull"];
            /** @description With the fee */
            readonly total: components["schemas"]["MoneyOrNull"];
            /** @description The same as subtotal */
            readonly total_cost: components["schemas"]["MoneyOrNull"];
            readonly warnings: readonly {
                readonly code: string;
                readonly message: string;
                readonly subject: string;
            }[];
        };
        /** @description Where the site is, as roughly as it is kept for good */
        readonly RoughPlace: {
            readonly lpa: string | null;
            readonly nca: string | null;
            /** @description The first half of a postcode */
            readonly outcode: string | null;
        };
        readonly RowIssue: {
            readonly code: string;
            readonly column: string;
            readonly reason: string;
            /** @description As in the file, header 1; 0 is the whole sheet */
            readonly row: number;
            readonly sheet: string;
        };
        readonly Run: {
            readonly catalogue_version: components["schemas"]["CatalogueVersion"];
            /** @description False where a limit ended the search for the plan */
            readonly deterministic: boolean;
            readonly elapsed: components["schemas"]["DurationText"];
            readonly engine: string;
            readonly engine_version: string;
            /** @description Of how many stock rows other quotes hold something, where that was counted */
            readonly held_stock_rows?: number;
            readonly knobs: components["schemas"]["KnobsApplied"];
            readonly limits: {
                readonly time: components["schemas"]["DurationText"];
            };
            /** @description The preset; with + where knobs differ from it */
            readonly policy: string;
            /**
             * @description How much of its units a saved quote holds, where that was counted: the stock is less what other quotes hold
             * @enum {string}
             */
            readonly reservations?: "half" | "all";
            readonly seed: number;
            readonly spatial_rule: components["schemas"]["SpatialRule"];
            readonly stock_hold: components["schemas"]["StockHold"];
        };
        /** @description Without `revises`, `demand` must be given. Null is the same as absent. */
        readonly RunRequest: {
            /** @description In place of the size that the rules choose */
            readonly contract_size?: components["schemas"]["ContractSize"] | null;
            readonly demand?: readonly components["schemas"]["DemandLine"][] | null;
            /** @description Where the development lies. Absent, every bank is far, and a warning says so */
            readonly location?: components["schemas"]["Location"] | null;
            readonly options?: components["schemas"]["Options"] | null;
            /** @description The CRM record that the quote belongs to */
            readonly record_id?: string | null;
            /** @description An earlier job of the caller's; the new one takes its body and changes what is given here */
            readonly revises?: string | null;
        };
        readonly Saved: {
            /** @description The attributes that were written; none where all stood there already */
            readonly changed: readonly string[];
            readonly held_until?: components["schemas"]["HeldUntil"];
            readonly message: string;
            /** @constant */
            readonly queued: false;
            readonly quote_ref: components["schemas"]["QuoteRef"];
            readonly record: {
                readonly object: string;
                readonly record_id: string;
                readonly web_url: string | null;
            };
            readonly revision: number;
            /** @constant */
            readonly success: true;
            readonly warnings: readonly {
                readonly code: string;
                readonly message: string;
            }[];
        };
        /** @description A problem; where another record stands in the way, with its link */
        readonly SaveProblem: {
            readonly detail: string;
            /** @description The stock rows of which too little is free */
            readonly errors?: readonly components["schemas"]["FieldIssue"][];
            readonly instance: string;
            readonly request_id: string;
            /** @description That which stands there */
            readonly revision?: number;
            readonly status: number;
            readonly title: string;
            readonly type: string;
            readonly web_url?: string | null;
        };
        readonly SaveQueued: {
            readonly held_until?: components["schemas"]["HeldUntil"];
            readonly message: string;
            /** @constant */
            readonly queued: true;
            readonly quote_ref: components["schemas"]["QuoteRef"];
            readonly retry_at: components["schemas"]["Instant"];
            readonly revision: number;
            /** @constant */
            readonly success: false;
        };
        readonly SaveRequest: {
            /** @description Required unless it stands in `quote_results` */
            readonly job_id?: string | null;
            /** @description The object that holds quotes */
            readonly object_type?: string | null;
            /** @description The earlier form; figures that differ from the stored ones are refused */
            readonly quote_results?: {
                readonly job_id: string;
            } | null;
            /** @description The company, deal or other record */
            readonly record_id: string;
            /** @description companies, deals or another object; by default companies */
            readonly record_object?: string | null;
        };
        readonly Session: {
            readonly expires_at: components["schemas"]["Instant"];
            readonly token: string;
            /** @description The page, relative to this service */
            readonly url: string;
        };
        readonly SessionRequest: {
            /** @description The record's object */
            readonly object: string;
            readonly record_id: string;
        };
        readonly Shortfall: {
            readonly banks_needed: number | null;
            /** @enum {string} */
            readonly code: "needs-manual-price" | "bespoke-only" | "no-legal-supply" | "no-stock" | "no-price" | "stock-too-small" | "bank-limit" | "stock-contention" | "cause-not-isolated";
            readonly cost_then: components["schemas"]["MoneyOrNull"];
            /** @description Of a statutory credit */
            readonly credit_price: components["schemas"]["MoneyOrNull"];
            /** @description Null where it is about several lines */
            readonly demand_index: number | null;
            readonly details: readonly string[];
            readonly habitat: string | null;
            readonly lines: readonly number[];
            readonly message: string;
            readonly most_units: number | null;
            readonly remedy: string;
            readonly shared_stock: readonly {
                readonly bank_id: string;
                readonly stock_id: string;
            }[];
        };
        readonly Site: {
            readonly accuracy: components["schemas"]["Accuracy"];
            /** @description Must stand wherever the places are shown */
            readonly attribution: string;
            readonly latitude: number | null;
            readonly lnrs: string | null;
            readonly longitude: number | null;
            readonly lpa: string | null;
            readonly nca: string | null;
            /** @description What the point stands for */
            readonly note: string | null;
            readonly operational_catchment: string | null;
            /**
             * @description What answered
             * @enum {string}
             */
            readonly source: "tables" | "live";
            readonly waterbody: string | null;
        };
        /** @enum {string} */
        readonly SpatialRule: "lpa-nca" | "lpa-lnrs";
        /** @enum {string} */
        readonly StockHold: "as-stored" | "ignore-quotes" | "hold-100" | "hold-50";
        /** @description What is taken from one stock for one line */
        readonly StockUse: {
            readonly bank_id: string;
            readonly bank_name: string;
            readonly cost: number;
            readonly stock_id: string;
            readonly supply_habitat: string;
            readonly tier: components["schemas"]["Tier"];
            readonly unit_price: number;
            /** @description Drawn from the stock */
            readonly units: number;
        };
        /** @enum {string} */
        readonly Tier: "local" | "adjacent" | "far";
        /**
         * @example {
         *       "valid": true,
         *       "errors": []
         *     }
         */
        readonly Validation: {
            readonly errors: readonly components["schemas"]["FieldIssue"][];
            readonly valid: boolean;
        };
    };
    responses: {
        /** @description Not JSON, or a parameter or header that cannot be */
        readonly BadRequest: {
            headers: {
                readonly "X-Request-Id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The signature is not that of the body */
        readonly BadSignature: {
            headers: {
                readonly "X-Request-Id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The job is not over */
        readonly Conflict: {
            headers: {
                readonly "X-Request-Id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description The CRM is not connected (`crm-not-configured`), refuses us (`crm-unauthorised`, `crm-scope-missing`,
         *     `crm-plan`), lacks our object or attributes (`crm-not-installed`), or saves cannot be taken
         *     (`save-unavailable`, the only one with `Retry-After`)
         */
        readonly CrmUnavailable: {
            headers: {
                readonly "Retry-After": components["headers"]["PollAfter"];
                readonly "X-Request-Id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The key lacks the scope, or the origin may not ask */
        readonly Forbidden: {
            headers: {
                readonly "X-Request-Id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description All is well */
        readonly Healthy: {
            headers: {
                readonly "X-Request-Id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Health"];
            };
        };
        /** @description The path is known and the method is not; so answered on every path */
        readonly MethodNotAllowed: {
            headers: {
                readonly Allow: components["headers"]["Allow"];
                readonly "X-Request-Id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description None of the media types asked for is to be had */
        readonly NotAcceptable: {
            headers: {
                readonly "X-Request-Id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description JSON, but no object */
        readonly NotAnObject: {
            headers: {
                readonly "X-Request-Id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such thing, or it is somebody else's */
        readonly NotFound: {
            headers: {
                readonly "X-Request-Id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The client has it as it stands */
        readonly NotModified: {
            headers: {
                readonly ETag: components["headers"]["ETag"];
                readonly "X-Request-Id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Our own fault; the request id finds it in the logs */
        readonly OurFault: {
            headers: {
                readonly "X-Request-Id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description The job is not over (`quote-not-ready`), a newer revision stands in the CRM (`quote-superseded`), another
         *     record has its reference (`crm-conflict`), or other quotes hold too much of the stock (`stock-taken`; `errors`
         *     names each stock row with the units wanted and free, and nothing was saved)
         */
        readonly SaveConflict: {
            headers: {
                readonly "X-Request-Id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["SaveProblem"];
            };
        };
        /** @description The body is larger than 1 MiB */
        readonly TooLarge: {
            headers: {
                readonly "X-Request-Id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests, too many live jobs of this key, or a full queue */
        readonly TooMany: {
            headers: {
                readonly "Retry-After": components["headers"]["RetryAfter"];
                readonly "X-Request-Id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No key, or none that is known, live and right */
        readonly Unauthorised: {
            headers: {
                readonly "WWW-Authenticate": components["headers"]["Challenge"];
                readonly "X-Request-Id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Something that is needed does not answer, or the service is closing */
        readonly Unavailable: {
            headers: {
                readonly "Retry-After": components["headers"]["RetryAfter"];
                readonly "X-Request-Id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Something is not */
        readonly Unhealthy: {
            headers: {
                readonly "X-Request-Id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Health"];
            };
        };
        /** @description JSON that cannot be quoted, every issue listed, or an idempotency key used before for another body */
        readonly Unprocessable: {
            headers: {
                readonly "X-Request-Id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is not said to be application/json */
        readonly UnsupportedMediaType: {
            headers: {
                readonly "X-Request-Id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description Entity tags that the client has */
        readonly IfNoneMatch: string;
        /**
         * @description A lower-case UUID
         * @example 0b9a4c1e-6b1f-4c53-9a3e-3f0c6f6a7c11
         */
        readonly JobId: string;
        /**
         * @description The number that people know the quote by. Without a revision it means the latest one; `.0` is the quote of the
         *     first job
         * @example BNG-A-00042.1
         */
        readonly Reference: string;
        /** @description How many seconds to wait at most */
        readonly Wait: number;
    };
    requestBodies: never;
    headers: {
        /** @description The methods that work here */
        readonly Allow: string;
        readonly Challenge: string;
        readonly ETag: string;
        /** @description Present on the answer to a repeated request */
        readonly IdempotentReplayed: "true";
        /** @description Where the job's status is */
        readonly Location: string;
        /** @description Seconds after which asking again makes sense; only while the job is live */
        readonly PollAfter: string;
        /** @description What is left of them */
        readonly RateLimit: string;
        /** @description The quotas that hold for the key, as the IETF draft writes them */
        readonly RateLimitPolicy: string;
        /** @description Names the request in logs and problems */
        readonly RequestId: string;
        /** @description Seconds after which trying again makes sense */
        readonly RetryAfter: string;
        /** @description Until when the session of this request lasts if it is not used again; only where a session asked */
        readonly SessionExpires: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly page: {
        readonly parameters: {
            readonly query?: {
                /** @description 1 where the page stands in a frame and waits for its record */
                readonly embed?: "1";
                /** @description A job to open */
                readonly job?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The page */
            readonly 200: {
                headers: {
                    readonly "Content-Security-Policy": string;
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": string;
                };
            };
            readonly 304: components["responses"]["NotModified"];
            /** @description The service was built without its page */
            readonly 404: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 500: components["responses"]["OurFault"];
        };
    };
    readonly asset: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly file: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The file */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "image/svg+xml": string;
                    readonly "text/css": string;
                    readonly "text/javascript": string;
                };
            };
            readonly 304: components["responses"]["NotModified"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 500: components["responses"]["OurFault"];
        };
    };
    readonly catalogue: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Its version, its size and the rows left out */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CatalogueFacts"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorised"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["OurFault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly config: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Limits, choices and state of this installation */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Config"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorised"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["OurFault"];
        };
    };
    readonly examples: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Their names */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ExampleList"];
                };
            };
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 500: components["responses"]["OurFault"];
        };
    };
    readonly example: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @example typical */
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The body */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RunRequest"];
                };
            };
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 500: components["responses"]["OurFault"];
        };
    };
    readonly habitats: {
        readonly parameters: {
            readonly query?: {
                readonly ledger?: components["schemas"]["Ledger"];
                readonly limit?: number;
                /** @description Words that the name or broad group must hold, in any order and case */
                readonly q?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The habitats found */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HabitatList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorised"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["OurFault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly health: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Healthy"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 500: components["responses"]["OurFault"];
            readonly 503: components["responses"]["Unhealthy"];
        };
    };
    readonly live: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Healthy"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 500: components["responses"]["OurFault"];
            readonly 503: components["responses"]["Unhealthy"];
        };
    };
    readonly ready: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Healthy"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 500: components["responses"]["OurFault"];
            readonly 503: components["responses"]["Unhealthy"];
        };
    };
    readonly jobs: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only jobs of any owner whose save waits for a person. Needs the scope `admin`; `status`, `record_id` and
                 *     `cursor` do not go with it
                 */
                readonly crm?: "parked";
                /** @description The `next_cursor` of the page before */
                readonly cursor?: string;
                readonly limit?: number;
                /** @description Only jobs that belong to this CRM record */
                readonly record_id?: string;
                /** @description Only jobs that stand so */
                readonly status?: components["schemas"]["Phase"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of jobs */
            readonly 200: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly "Session-Expires": components["headers"]["SessionExpires"];
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JobList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorised"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["OurFault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly forget: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description A lower-case UUID
                 * @example 0b9a4c1e-6b1f-4c53-9a3e-3f0c6f6a7c11
                 */
                readonly job_id: components["parameters"]["JobId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It is gone */
            readonly 204: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorised"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["OurFault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly cancel: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description A lower-case UUID
                 * @example 0b9a4c1e-6b1f-4c53-9a3e-3f0c6f6a7c11
                 */
                readonly job_id: components["parameters"]["JobId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It is asked for, or there was nothing to end any more */
            readonly 202: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly "Session-Expires": components["headers"]["SessionExpires"];
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorised"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["OurFault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly jobRequest: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description A lower-case UUID
                 * @example 0b9a4c1e-6b1f-4c53-9a3e-3f0c6f6a7c11
                 */
                readonly job_id: components["parameters"]["JobId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The request */
            readonly 200: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly "Session-Expires": components["headers"]["SessionExpires"];
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RunRequest"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorised"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["OurFault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly locate: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LocateRequest"];
            };
        };
        readonly responses: {
            /** @description The site */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LocatedSite"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorised"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["OurFault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly metrics: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The figures in the text format of Prometheus */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": string;
                };
            };
            readonly 401: components["responses"]["Unauthorised"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["OurFault"];
        };
    };
    readonly contract: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The contract */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/yaml": string;
                };
            };
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 500: components["responses"]["OurFault"];
        };
    };
    readonly places: {
        readonly parameters: {
            readonly query: {
                /** @example lpa */
                readonly kind: "lpa" | "nca" | "lnrs" | "waterbody" | "catchment";
                readonly limit?: number;
                /** @description A planning authority by code or name */
                readonly lpa?: string;
                readonly q?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The places found */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlaceList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorised"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["OurFault"];
        };
    };
    readonly findQuotes: {
        readonly parameters: {
            readonly query?: {
                /** @description Only quotes that take units from this bank, by its id or name in full */
                readonly bank?: string;
                /** @description Only quotes of this client, as its keys name it. Needs the scope `admin` */
                readonly client?: string;
                /** @description The `next_cursor` of the page before, with the same other parameters */
                readonly cursor?: string;
                /**
                 * @description Only quotes given from then on; a day of UTC, or an instant with its colons written as `%3A`
                 * @example 2026-11-01
                 */
                readonly from?: string;
                readonly limit?: number;
                /**
                 * @description Only quotes for sites in this planning authority or character area, or whose postcode begins so; a name in
                 *     full, in any spelling, or its code, or the first half of a postcode
                 * @example Ashford
                 */
                readonly place?: string;
                /**
                 * @description The number that people know a quote by; without a revision it means all editions
                 * @example BNG-A-00042
                 */
                readonly reference?: string;
                /** @description Only quotes that ended so */
                readonly state?: components["schemas"]["OutcomeKind"];
                /**
                 * @description Only quotes given until then; a day of UTC, with all of it, or an instant, without it and as in `from`
                 * @example 2026-11-30
                 */
                readonly to?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of quotes */
            readonly 200: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly "Session-Expires": components["headers"]["SessionExpires"];
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["QuoteList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorised"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["OurFault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly readQuote: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number that people know the quote by. Without a revision it means the latest one; `.0` is the quote of the
                 *     first job
                 * @example BNG-A-00042.1
                 */
                readonly reference: components["parameters"]["Reference"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The quote */
            readonly 200: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly "Session-Expires": components["headers"]["SessionExpires"];
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ArchivedQuote"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorised"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["OurFault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly quoteChanges: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number that people know the quote by. Without a revision it means the latest one; `.0` is the quote of the
                 *     first job
                 * @example BNG-A-00042.1
                 */
                readonly reference: components["parameters"]["Reference"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The differences */
            readonly 200: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly "Session-Expires": components["headers"]["SessionExpires"];
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["QuoteChanges"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorised"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["OurFault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly erasePersonal: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number that people know the quote by. Without a revision it means the latest one; `.0` is the quote of the
                 *     first job
                 * @example BNG-A-00042.1
                 */
                readonly reference: components["parameters"]["Reference"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Nothing personal is in it any more */
            readonly 200: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Erased"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorised"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["OurFault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly requote: {
        readonly parameters: {
            readonly query?: {
                /** @description How many seconds to wait at most */
                readonly wait?: components["parameters"]["Wait"];
            };
            readonly header?: {
                /** @description As at `POST /run`; the same key for another quote is refused */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                /**
                 * @description The number that people know the quote by. Without a revision it means the latest one; `.0` is the quote of the
                 *     first job
                 * @example BNG-A-00042.1
                 */
                readonly reference: components["parameters"]["Reference"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The job ended within the wait asked for */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    readonly Location: components["headers"]["Location"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly "Session-Expires": components["headers"]["SessionExpires"];
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JobStatus"];
                };
            };
            /** @description The job is in the queue */
            readonly 202: {
                headers: {
                    readonly "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    readonly Location: components["headers"]["Location"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly "Session-Expires": components["headers"]["SessionExpires"];
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorised"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["OurFault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly run: {
        readonly parameters: {
            readonly query?: {
                /** @description How many seconds to wait at most */
                readonly wait?: components["parameters"]["Wait"];
            };
            readonly header?: {
                /**
                 * @description Makes repeating the request safe for 24 hours: the same key with the same body is answered with the job of
                 *     the first time and `Idempotent-Replayed: true`; the same key with another body is refused.
                 * @example 5e5a3ad2-order-17
                 */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RunRequest"];
            };
        };
        readonly responses: {
            /** @description The job ended within the wait asked for */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    readonly Location: components["headers"]["Location"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly "Session-Expires": components["headers"]["SessionExpires"];
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JobStatus"];
                };
            };
            /** @description The job is in the queue */
            readonly 202: {
                headers: {
                    readonly "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    readonly Location: components["headers"]["Location"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly "Session-Expires": components["headers"]["SessionExpires"];
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorised"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["OurFault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly save: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SaveRequest"];
            };
        };
        readonly responses: {
            /** @description The quote stands in the CRM */
            readonly 200: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly "Session-Expires": components["headers"]["SessionExpires"];
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Saved"];
                };
            };
            /** @description The CRM cannot be reached now; the quote is kept and sent by itself */
            readonly 202: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly "Retry-After": components["headers"]["PollAfter"];
                    readonly "Session-Expires": components["headers"]["SessionExpires"];
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SaveQueued"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorised"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["SaveConflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["OurFault"];
            readonly 503: components["responses"]["CrmUnavailable"];
        };
    };
    readonly openSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SessionRequest"];
            };
        };
        readonly responses: {
            /** @description The token, shown once */
            readonly 201: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Session"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorised"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["OurFault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly status: {
        readonly parameters: {
            readonly query?: {
                /** @description How many seconds to wait at most */
                readonly wait?: components["parameters"]["Wait"];
            };
            readonly header?: {
                /** @description Entity tags that the client has */
                readonly "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            readonly path: {
                /**
                 * @description A lower-case UUID
                 * @example 0b9a4c1e-6b1f-4c53-9a3e-3f0c6f6a7c11
                 */
                readonly job_id: components["parameters"]["JobId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The job */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly "Retry-After": components["headers"]["PollAfter"];
                    readonly "Session-Expires": components["headers"]["SessionExpires"];
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JobStatus"];
                };
            };
            readonly 304: components["responses"]["NotModified"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorised"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["OurFault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly events: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The `id` of the last event that arrived
                 * @example 7
                 */
                readonly "Last-Event-ID"?: string;
            };
            readonly path: {
                /**
                 * @description A lower-case UUID
                 * @example 0b9a4c1e-6b1f-4c53-9a3e-3f0c6f6a7c11
                 */
                readonly job_id: components["parameters"]["JobId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The events */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/event-stream": string;
                };
            };
            /** @description The job is over, and the client has its last event */
            readonly 204: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorised"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["OurFault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly validate: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RunRequest"];
            };
        };
        readonly responses: {
            /** @description What is wrong with the body, if anything */
            readonly 200: {
                headers: {
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    readonly "Session-Expires": components["headers"]["SessionExpires"];
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Validation"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorised"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["NotAnObject"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["OurFault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly attioWebhook: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Lower-case hexadecimal HMAC-SHA256 of the body */
                readonly "Attio-Signature": string;
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": Record<string, never>;
            };
        };
        readonly responses: {
            /** @description Taken, and worked on later */
            readonly 202: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["BadSignature"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["OurFault"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
}
