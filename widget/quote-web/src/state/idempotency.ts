/** The key of the last try: the same inputs keep it until the service has taken them, so that no try makes a second job. */
export interface Tried {
  readonly inputs: string;
  readonly key: string;
}

export function keyFor(inputs: string, tried: Tried | null, fresh: () => string): Tried {
  return tried?.inputs === inputs ? tried : { inputs, key: fresh() };
}

/** `crypto.randomUUID` is kept from pages without TLS, these numbers are not. */
export function freshKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}
