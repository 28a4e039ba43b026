import type { RunRequest } from "quote-core";

/**
 * The request as a revision of an earlier job. What the form leaves to the installation is said as null, since what is
 * not said at all would be taken from the earlier job.
 */
export function revisionOf(request: RunRequest, jobId: string): RunRequest {
  const { options } = request;
  return {
    ...request,
    revises: jobId,
    location: request.location ?? null,
    contract_size: request.contract_size ?? null,
    options: {
      ...options,
      policy: options?.policy ?? null,
      spatial_rule: options?.spatial_rule ?? null,
      stock_hold: options?.stock_hold ?? null,
      bank_limit: options?.bank_limit ?? null,
      discount: options?.discount ?? null,
      time_limit: options?.time_limit ?? null,
    },
  };
}
