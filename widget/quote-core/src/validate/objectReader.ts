import { member, type Issue } from "./issues";

type Members = Readonly<Record<string, unknown>>;

/**
 * Takes the known members out of an object, each of one type, and reports what does not fit; null and absent are the
 * same, and what does not fit is read as absent. Whoever has taken all it knows calls `refuseOthers`.
 */
export class ObjectReader {
  readonly pointer: string;
  readonly #members: Members;
  readonly #issues: Issue[];
  readonly #known = new Set<string>();

  private constructor(members: Members, pointer: string, issues: Issue[]) {
    this.#members = members;
    this.pointer = pointer;
    this.#issues = issues;
  }

  /** Null, and reported, where the value is no object. */
  static of(value: unknown, pointer: string, issues: Issue[]): ObjectReader | null {
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      return new ObjectReader(value as Members, pointer, issues);
    }
    issues.push({ pointer, code: "wrong-type" });
    return null;
  }

  take(name: string): unknown {
    this.#known.add(name);
    return Object.hasOwn(this.#members, name) ? (this.#members[name] ?? null) : null;
  }

  text(name: string): string | null {
    return this.#fitting(name, isText);
  }

  number(name: string): number | null {
    return this.#fitting(name, isNumber);
  }

  /** Codes may be written as numbers. */
  cell(name: string): string | number | null {
    return this.#fitting(name, (value): value is string | number => isText(value) || isNumber(value));
  }

  object(name: string): ObjectReader | null {
    const value = this.take(name);
    return value === null ? null : ObjectReader.of(value, member(this.pointer, name), this.#issues);
  }

  /** The objects of an array by their places, null for those that are none; empty where there is no array. */
  objects(name: string): (ObjectReader | null)[] {
    const at = member(this.pointer, name);
    return this.#items(name).map((item, place) => ObjectReader.of(item, member(at, place), this.#issues));
  }

  /** Reports those items of an array that are no text. */
  texts(name: string): void {
    const at = member(this.pointer, name);
    this.#items(name).forEach((item, place) => {
      if (typeof item !== "string") this.#issues.push({ pointer: member(at, place), code: "wrong-type" });
    });
  }

  names(): string[] {
    return Object.keys(this.#members);
  }

  refuse(name: string, code: string): void {
    this.#issues.push({ pointer: member(this.pointer, name), code });
  }

  refuseOthers(): void {
    for (const name of this.names()) if (!this.#known.has(name)) this.refuse(name, "unknown-field");
  }

  #items(name: string): readonly unknown[] {
    return this.#fitting(name, isArray) ?? [];
  }

  #fitting<T>(name: string, fits: (value: unknown) => value is T): T | null {
    const value = this.take(name);
    if (value === null || fits(value)) return value;
    this.refuse(name, "wrong-type");
    return null;
  }
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isNumber(value: unknown): value is number {
  return typeof value === "number";
}

function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
