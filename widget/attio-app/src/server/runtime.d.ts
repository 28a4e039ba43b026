/**
 * What the server runtime offers, and no more: neither a browser nor Node. Declaring it here, instead of taking a
 * library of types, makes the compiler refuse `Buffer`, `document` and the like.
 */
interface Headers {
  get(name: string): string | null;
}

interface Response {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: Headers;
  text(): Promise<string>;
}

interface RequestOptions {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly redirect: "error";
}

declare function fetch(address: string, options: RequestOptions): Promise<Response>;

declare class URL {
  constructor(text: string, base?: string);
  readonly protocol: string;
  readonly hostname: string;
  readonly host: string;
  readonly origin: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly username: string;
  readonly password: string;
  toString(): string;
}

declare const console: {
  warn(message: string): void;
};
