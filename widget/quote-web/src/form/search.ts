import { isNear, likeness, words } from "./text";

/** Something that can be found by its words. */
export interface Findable {
  /** What it is called, shown and marked. */
  readonly label: string;
  /** The heads it stands under, outermost first; they are searched too, with less weight. */
  readonly heads: readonly string[];
}

export interface Found<T> {
  readonly items: readonly T[];
  /** How many match in all: more than `items` where the list was cut. */
  readonly total: number;
}

export const MOST_SHOWN = 50;

/**
 * Finds what has, for every word typed, a word that starts with it; where nothing has, what has a word spelt nearly so.
 * The best come first and keep their heads together; nothing typed is everything, in the given order.
 */
export function find<T extends Findable>(
  all: readonly T[],
  typed: string,
  most: number = MOST_SHOWN,
): Found<T> {
  const wanted = words(typed);
  if (wanted.length === 0) return { items: all.slice(0, most), total: all.length };
  const scored = score(all, wanted, startsWith);
  const best = scored.length > 0 ? scored : score(all, wanted, startsNearly);
  best.sort((one, other) => one.rank - other.rank || one.place - other.place);
  return { items: byHeads(best.slice(0, most).map((one) => one.item)), total: best.length };
}

type Match = (wanted: string, word: string) => boolean;

const startsWith: Match = (wanted, word) => word.startsWith(wanted);

const startsNearly: Match = (wanted, word) => {
  if (startsWith(wanted, word)) return true;
  if (wanted.length < 4) return false;
  const slips = wanted.length < 7 ? 1 : 2;
  const lengths = [wanted.length, wanted.length + 1, wanted.length - 1, word.length];
  return lengths.some((length) => isNear(wanted, word.slice(0, length), slips));
};

interface Words {
  readonly label: readonly string[];
  readonly heads: readonly string[];
}

/** Taken apart once: a list is searched with every letter that is typed. */
const taken = new WeakMap<Findable, Words>();

function wordsOf(item: Findable): Words {
  const known = taken.get(item);
  if (known !== undefined) return known;
  const apart = { label: words(item.label), heads: item.heads.flatMap(words) };
  taken.set(item, apart);
  return apart;
}

/** Rank 0: the label starts so; 1: all words are in the label; 2: some stand in the heads alone. */
function score<T extends Findable>(all: readonly T[], wanted: readonly string[], matches: Match) {
  const found: { item: T; rank: number; place: number }[] = [];
  all.forEach((item, place) => {
    const { label, heads } = wordsOf(item);
    const inLabel = wanted.every((one) => label.some((word) => matches(one, word)));
    if (inLabel) {
      const first = wanted[0];
      const start = label[0];
      const leads = first !== undefined && start !== undefined && matches(first, start);
      found.push({ item, rank: leads ? 0 : 1, place });
    } else if (wanted.every((one) => [...label, ...heads].some((word) => matches(one, word)))) {
      found.push({ item, rank: 2, place });
    }
  });
  return found;
}

/** Brings those of one head together, where its best stood, level by level. */
function byHeads<T extends Findable>(items: readonly T[], level = 0): T[] {
  const rooms = new Map<string, T[]>();
  for (const item of items) {
    const head = item.heads[level] ?? "";
    const room = rooms.get(head);
    if (room === undefined) rooms.set(head, [item]);
    else room.push(item);
  }
  const deeper = items.some((item) => item.heads.length > level + 1);
  return [...rooms.values()].flatMap((room) => (deeper ? byHeads(room, level + 1) : room));
}

/** The names most like a text that names nothing, the likest first. */
export function nearest<T extends { readonly name: string; readonly label: string }>(
  all: readonly T[],
  text: string,
  most = 3,
): T[] {
  return all
    .map((item, place) => ({
      item,
      place,
      like: Math.max(likeness(text, item.name), likeness(text, item.label)),
    }))
    .filter((one) => one.like > 0.2)
    .sort((one, other) => other.like - one.like || one.place - other.place)
    .slice(0, most)
    .map((one) => one.item);
}
