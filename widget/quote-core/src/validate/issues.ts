/** Something wrong with a request, as the service would tell it. */
export interface Issue {
  /** A JSON pointer into the request; empty for the whole. */
  readonly pointer: string;
  readonly code: string;
}

/**
 * All issues in the order of their pointers. What is wrong with the form of a member comes first: then its content, and
 * that of what lies within it, is not judged.
 */
export function together<T extends Issue>(form: readonly T[], content: readonly T[]): T[] {
  const judged = content.filter(({ pointer }) => form.every((known) => !liesWithin(pointer, known.pointer)));
  return [...form, ...judged].sort((one, other) => naturally(one.pointer, other.pointer));
}

export function member(pointer: string, name: string | number): string {
  return `${pointer}/${String(name).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

function liesWithin(pointer: string, outer: string): boolean {
  return pointer === outer || pointer.startsWith(`${outer}/`);
}

/** Runs of digits compare as numbers, so that line 10 comes after line 9. */
function naturally(one: string, other: string): number {
  const [left, right] = [runs(one), runs(other)];
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const byRun = compared(left[at] ?? "", right[at] ?? "");
    if (byRun !== 0) return byRun;
  }
  return left.length - right.length;
}

function runs(text: string): string[] {
  return text.match(/\d+|\D/g) ?? [];
}

function compared(left: string, right: string): number {
  if (left === right) return 0;
  return /^\d/.test(left) && /^\d/.test(right) ? Number(left) - Number(right) : left < right ? -1 : 1;
}
