import type { Rectangle } from "../rectangle.js";

/** A corner of a line, in points. */
export type Point = readonly [number, number];

/** 方眼: lines run along a grid of so many points, to which the boxes' sides are fitted. */
export const step = 7;

/** What a way costs, in steps of the grid. */
const cost = { turn: 6, crossing: 14, beside: 3, atBox: 2, offMiddle: 0.35 } as const;

const directions = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const;

const isLying = 1;
const isUpright = 2;

/** Finds ways of right angles between boxes, each clear of the boxes and of the ways found before. */
export class Router {
  private readonly columns: number;
  private readonly rows: number;
  /** Nodes inside a box (1) or within a step of one (2). */
  private readonly ground: Uint8Array;
  /** In which directions ways run through a node. */
  private readonly taken: Uint8Array;
  private readonly boxes: readonly Rectangle[];

  constructor(width: number, height: number, boxes: readonly Rectangle[]) {
    this.columns = Math.floor(width / step) + 1;
    this.rows = Math.floor(height / step) + 1;
    this.ground = new Uint8Array(this.columns * this.rows);
    this.taken = new Uint8Array(this.columns * this.rows);
    this.boxes = boxes;
    for (const margin of [1, 0])
      for (const box of boxes)
        this.eachNode(box, margin, (node) => {
          this.ground[node] = margin === 0 ? 1 : 2;
        });
  }

  /** The corners of the cheapest way from one box to another; none where there is no way left. */
  route(from: number, to: number): readonly Point[] | undefined {
    const goals = new Map(
      this.ports(to).map(({ node, away, extra }) => [node * 4 + ((away + 2) % 4), extra]),
    );
    const best = new Float64Array(this.ground.length * 4).fill(Number.POSITIVE_INFINITY);
    const before = new Int32Array(this.ground.length * 4).fill(-1);
    const queue = new Queue();
    for (const { node, away, extra } of this.ports(from)) {
      best[node * 4 + away] = extra;
      queue.add(node * 4 + away, extra);
    }
    for (;;) {
      const found = queue.take();
      if (!found) return undefined;
      const { state, spent } = found;
      if (state < 0) return this.follow(-state - 1, before);
      if (spent > (best[state] ?? 0)) continue;
      const end = goals.get(state);
      // The last steps' own cost is weighed with the others: the goal is taken when it is the cheapest.
      if (end !== undefined) queue.add(-state - 1, spent + end);
      const [node, heading] = [state >> 2, state & 3];
      for (let turn = -1; turn <= 1; turn += 1) {
        const way = (heading + turn + 4) % 4;
        const next = this.neighbour(node, way, goals);
        if (next === undefined) continue;
        const price = spent + 1 + (turn === 0 ? 0 : cost.turn) + this.toll(node, next, way, turn !== 0);
        const state = next * 4 + way;
        if (price >= (best[state] ?? 0)) continue;
        best[state] = price;
        before[state] = node * 4 + heading;
        queue.add(state, price);
      }
    }
  }

  private toll(node: number, next: number, way: number, turns: boolean): number {
    const along = way % 2 === 0 ? isLying : isUpright;
    const here = this.taken[node] ?? 0;
    const there = this.taken[next] ?? 0;
    // Two ways never share a stretch, and none turns on another.
    if ((there & along) !== 0 || (turns && here !== 0)) return 1000;
    const [dx, dy] = directions[way % 2 === 0 ? 1 : 0];
    const sides = [next + dx + dy * this.columns, next - dx - dy * this.columns];
    const beside = sides.some((side) => ((this.taken[side] ?? 0) & along) !== 0);
    return (
      (there !== 0 ? cost.crossing : 0) +
      (beside ? cost.beside : 0) +
      (this.ground[next] === 2 ? cost.atBox : 0)
    );
  }

  /** The node one step on, if it lies on the grid and in no box. */
  private neighbour(node: number, way: number, goals: ReadonlyMap<number, number>): number | undefined {
    const [dx, dy] = directions[way] ?? [0, 0];
    const x = (node % this.columns) + dx;
    const y = Math.floor(node / this.columns) + dy;
    if (x < 0 || y < 0 || x >= this.columns || y >= this.rows) return undefined;
    const next = y * this.columns + x;
    return this.ground[next] === 1 && !goals.has(next * 4 + way) ? undefined : next;
  }

  /** Where lines may leave a box, with the direction away from it; those that are taken left out. */
  private ports(index: number): { node: number; away: number; extra: number }[] {
    const box = this.boxes[index];
    if (!box) return [];
    const [left, top] = [Math.round(box.x / step), Math.round(box.y / step)];
    const [wide, high] = [Math.round(box.width / step), Math.round(box.height / step)];
    const sides = [
      { away: 0, x: left + wide, y: top, along: high },
      { away: 1, x: left, y: top + high, along: wide },
      { away: 2, x: left, y: top, along: high },
      { away: 3, x: left, y: top, along: wide },
    ];
    return sides.flatMap(({ away, x, y, along }) =>
      Array.from({ length: Math.max(0, along - 1) }, (_, at) => at + 1).flatMap((at) => {
        const node = away % 2 === 0 ? (y + at) * this.columns + x : y * this.columns + x + at;
        if (this.taken[node]) return [];
        return [{ node, away, extra: Math.abs(at - along / 2) * cost.offMiddle }];
      }),
    );
  }

  private follow(last: number, before: Int32Array): Point[] {
    const states = [last];
    for (let state = before[last] ?? -1; state >= 0; state = before[state] ?? -1) states.push(state);
    states.reverse();
    states.forEach((state, index) => {
      const headings = [state & 3, (states[index + 1] ?? state) & 3];
      for (const heading of headings)
        this.taken[state >> 2] = (this.taken[state >> 2] ?? 0) | (heading % 2 === 0 ? isLying : isUpright);
    });
    const corners = states.filter((state, index) => {
      const next = states[index + 1];
      return index === 0 || next === undefined || (next & 3) !== (state & 3);
    });
    return corners.map(
      (state): Point => [
        ((state >> 2) % this.columns) * step,
        Math.floor((state >> 2) / this.columns) * step,
      ],
    );
  }

  private eachNode({ x, y, width, height }: Rectangle, margin: number, visit: (node: number) => void): void {
    for (let row = Math.round(y / step) - margin; row <= Math.round((y + height) / step) + margin; row += 1)
      for (let at = Math.round(x / step) - margin; at <= Math.round((x + width) / step) + margin; at += 1)
        if (row >= 0 && row < this.rows && at >= 0 && at < this.columns) visit(row * this.columns + at);
  }
}

/** A heap of states, cheapest first. */
class Queue {
  private readonly heap: { state: number; spent: number }[] = [];

  add(state: number, spent: number): void {
    const { heap } = this;
    let at = heap.push({ state, spent }) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const [one, other] = [heap[at], heap[parent]];
      if (!one || !other || other.spent <= one.spent) return;
      heap[at] = other;
      heap[parent] = one;
      at = parent;
    }
  }

  take(): { state: number; spent: number } | undefined {
    const { heap } = this;
    const [top] = heap;
    const last = heap.pop();
    if (!last || heap.length === 0) return top;
    heap[0] = last;
    const spentAt = (at: number) => heap[at]?.spent ?? Number.POSITIVE_INFINITY;
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const lesser = spentAt(right) < spentAt(left) ? right : left;
      const child = spentAt(lesser) < spentAt(at) ? lesser : at;
      const [one, other] = [heap[at], heap[child]];
      if (child === at || !one || !other) return top;
      heap[at] = other;
      heap[child] = one;
      at = child;
    }
  }
}
