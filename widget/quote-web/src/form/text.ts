/** Comparison of words as people type them: case, accents and punctuation do not count. */
export function words(text: string): string[] {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}

export function key(text: string): string {
  return words(text).join(" ");
}

/** Whether two words differ by at most `most` slips: a letter more, less, other, or two in the wrong order. */
export function isNear(typed: string, word: string, most: number): boolean {
  if (Math.abs(typed.length - word.length) > most) return false;
  let before: number[] = [];
  let row = Array.from({ length: word.length + 1 }, (_, at) => at);
  for (let i = 1; i <= typed.length; i++) {
    const next = [i];
    for (let j = 1; j <= word.length; j++) {
      const same = typed[i - 1] === word[j - 1] ? 0 : 1;
      let cost = Math.min(at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + same);
      if (i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1]) {
        cost = Math.min(cost, at(before, j - 2) + 1);
      }
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return at(row, word.length) <= most;
}

function at(numbers: number[], index: number): number {
  return numbers[index] ?? Infinity;
}

/** How alike two texts are, from 0 to 1, by the pairs of letters that they share: good for names with slips. */
export function likeness(one: string, other: string): number {
  const left = pairs(one);
  const right = pairs(other);
  if (left.length === 0 || right.length === 0) return 0;
  const free = new Map<string, number>();
  for (const pair of right) free.set(pair, (free.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of left) {
    const count = free.get(pair) ?? 0;
    if (count > 0) {
      shared++;
      free.set(pair, count - 1);
    }
  }
  return (2 * shared) / (left.length + right.length);
}

function pairs(text: string): string[] {
  const plain = ` ${key(text)} `;
  return plain.trim() === ""
    ? []
    : Array.from({ length: plain.length - 1 }, (_, at) => plain.slice(at, at + 2));
}

/** Where in `text` the first word that starts with what was typed lies, so that it can be marked; null for nowhere. */
export function matchAt(text: string, typed: string): [number, number] | null {
  const wanted = words(typed)[0];
  if (wanted === undefined) return null;
  for (const found of text.matchAll(/[\p{L}\p{N}'’]+/gu)) {
    if (key(found[0]).startsWith(wanted))
      return [found.index, found.index + Math.min(wanted.length, found[0].length)];
  }
  return null;
}
