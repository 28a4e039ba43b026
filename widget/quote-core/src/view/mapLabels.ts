/** Where the names on the picture stand, so that none covers another, a mark, the legend or the edge. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly title: string;
  readonly detail: string;
  /** A line from the mark to a label that had to stand apart from it. */
  readonly leader: {
    readonly x1: number;
    readonly y1: number;
    readonly x2: number;
    readonly y2: number;
  } | null;
}

export interface Wanted {
  readonly at: { readonly x: number; readonly y: number };
  /** How far the mark reaches from its middle. */
  readonly reach: number;
  readonly title: string;
  readonly detail: string;
}

/** Room for a letter and a line at the largest size that the style sheet gives the names. */
const LETTER = 6.9;
const LINE = 14;
const GAP = 5;
const LONGEST = 26;

/** Gives each label the nearest free place, first come first served; one that fits nowhere is left out. */
export function placeLabels(wanted: readonly Wanted[], taken: readonly Box[], edge: Box): readonly Label[] {
  const boxes = [...taken];
  const labels: Label[] = [];
  for (const want of wanted) {
    const title = want.title.length > LONGEST ? `${want.title.slice(0, LONGEST - 1).trimEnd()}…` : want.title;
    const width = LETTER * Math.max(title.length, want.detail.length);
    const height = LINE * (want.detail === "" ? 1 : 2);
    const free = candidates(want, width, height).find(
      ({ box }) => inside(box, edge) && !boxes.some((other) => overlap(box, other)),
    );
    if (free === undefined) continue;
    boxes.push(free.box);
    labels.push({
      x: free.x,
      y: free.box.top + LINE - 3,
      anchor: free.anchor,
      title,
      detail: want.detail,
      leader: free.leader,
    });
  }
  return labels;
}

interface Candidate {
  readonly box: Box;
  readonly x: number;
  readonly anchor: Label["anchor"];
  readonly leader: Label["leader"];
}

/** To the right, to the left, below, above; then further and further off on a leader. */
function candidates(want: Wanted, width: number, height: number): Candidate[] {
  const near = want.reach + GAP;
  const found = around(want, width, height, near, false);
  for (let far = near + 12; far <= near + 108; far += 12)
    found.push(...around(want, width, height, far, true));
  return found;
}

function around(want: Wanted, width: number, height: number, away: number, led: boolean): Candidate[] {
  const { x, y } = want.at;
  const slant = away * 0.7;
  const ends: readonly (readonly [number, number, Label["anchor"], number])[] = [
    [x + away, y, "start", -height / 2],
    [x - away, y, "end", -height / 2],
    [x, y + away, "middle", 0],
    [x, y - away, "middle", -height],
    [x + slant, y + slant, "start", 0],
    [x - slant, y + slant, "end", 0],
    [x + slant, y - slant, "start", -height],
    [x - slant, y - slant, "end", -height],
  ];
  return ends.map(([endX, endY, anchor, lift]) => {
    const left = anchor === "start" ? endX : anchor === "end" ? endX - width : endX - width / 2;
    const top = endY + lift;
    const text = anchor === "start" ? endX + (led ? 2 : 0) : anchor === "end" ? endX - (led ? 2 : 0) : endX;
    return {
      box: { left, top, right: left + width, bottom: top + height },
      x: tenth(text),
      anchor,
      leader: led ? { x1: tenth(x), y1: tenth(y), x2: tenth(endX), y2: tenth(endY) } : null,
    };
  });
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function inside(box: Box, edge: Box): boolean {
  return box.left >= edge.left && box.right <= edge.right && box.top >= edge.top && box.bottom <= edge.bottom;
}

function tenth(number: number): number {
  return Math.round(number * 10) / 10;
}
