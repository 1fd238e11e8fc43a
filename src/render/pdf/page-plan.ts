import { leastExtent } from "./engine/extent.js";
import type { Node } from "./engine/node.js";
import { drawnAnew, type Filled, filled, type Room, thin } from "./plan/filling.js";
import { type FilledRun, type PageRun, RunFiller } from "./plan/run-filler.js";

/** How chapters follow each other, in shares of a page. */
interface Way {
  /** A chapter that has a page of its own goes on below one of its part that ends in less than this. */
  readonly shared: number;
  /** A chapter that goes on begins in no less than this. */
  readonly least: number;
}

/** The first is the usual one; the others are tried where it leaves a page nearly empty, or pages over. */
const ways: readonly Way[] = [
  { shared: 1 / 2, least: 0 },
  { shared: 0, least: 0 },
  { shared: 2 / 3, least: 0 },
  { shared: 1 / 2, least: 0.55 },
  { shared: 0, least: 0.55 },
  { shared: 1 / 2, least: 0.75 },
  { shared: 0, least: 0.75 },
];

/**
 * 頁の割りつけ: what stands on which page, found run by run. A run whose last page would be thin is set closer, so
 * that it ends a page earlier, or turns the page before earlier. Pages are bound in sheets of so many: chapters follow
 * each other in the way that leaves the fewest pages nearly empty, and of such ways the fewest over; where a page or
 * two more than whole sheets would leave most of one empty, runs are set on fewer.
 */
export function planPages(nodes: readonly Node[], width: number, height: number, sheet = 1): Node[] {
  const room = { width, height };
  const runs = runsOf(nodes);
  const filler = new RunFiller(room);
  let best: readonly FilledRun[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const way of ways) {
    if (least === 0) break;
    const plan = inWholeSheets(filler.fill(sharingPages(runs, room, way), way.least), filler, sheet);
    // A page that is nearly empty is worse than all that may be over.
    const thinPages = plan.reduce((sum, run) => sum + run.thin.length, 0);
    const faults = thinPages * sheet + sparePages(plan, sheet);
    if (faults < least) [best, least] = [plan, faults];
  }
  const known = new Set(nodes);
  return best.flatMap((run) => run.nodes.map((node) => (known.has(node) ? node : drawnAnew(node))));
}

function runsOf(nodes: readonly Node[]): PageRun[] {
  const runs: [Node, ...Node[]][] = [];
  for (const node of nodes) {
    const run = runs.at(-1);
    if (!run || node.pageBreak !== undefined) runs.push([node]);
    else run.push(node);
  }
  return runs;
}

/**
 * The runs, one going on in the one before where its chapter shares a page; one that would leave its only page thin
 * always does, so that what stands before it can come over.
 */
function sharingPages(runs: readonly PageRun[], room: Room, { shared, least }: Way): PageRun[] {
  const made: PageRun[] = [];
  for (const [head, ...others] of runs) {
    const before = made.at(-1);
    const mayShare =
      before &&
      head.sharing &&
      (isThinAlone([head, ...others], room) ||
        findsRoom(head.sharing, filled(before, room, { least }), room, shared));
    if (mayShare && head.sharing) made[made.length - 1] = [...before, head.sharing, ...others];
    else made.push([head, ...others]);
  }
  return made;
}

function isThinAlone(run: PageRun, room: Room): boolean {
  const { pages, last = room.height } = filled(run, room);
  return pages === 1 && last < room.height * thin;
}

const findsRoom = (node: Node, { last }: Filled, { width, height }: Room, share: number): boolean =>
  last !== undefined && last < height * share && last + leastExtent(node, width) <= height;

/** The runs, as many of them on fewer pages as let them end with a sheet, those first whose last page is emptiest. */
function inWholeSheets(plan: readonly FilledRun[], filler: RunFiller, sheet: number): readonly FilledRun[] {
  const spare = sparePages(plan, sheet);
  if (spare < sheet / 2) return plan;
  let made = plan;
  const byLast = plan.filter(({ pages }) => pages > 1).toSorted((one, other) => lastOf(one) - lastOf(other));
  for (const run of byLast) {
    const shorter = filler.shorter(run);
    if (shorter) made = made.map((one) => (one === run ? shorter : one));
    if (sparePages(made, sheet) === 0) return made;
  }
  return plan;
}

const lastOf = ({ last }: Filled): number => last ?? Number.POSITIVE_INFINITY;

/** How many pages are over when the runs are bound. */
function sparePages(runs: readonly Filled[], sheet: number): number {
  const count = runs.reduce((sum, { nodes, pages }) => {
    const isLeft = nodes[0]?.pageBreak === "beforeOdd";
    return sum + (isLeft && sum % 2 === 0 ? 1 : 0) + pages;
  }, 0);
  return (sheet - (count % sheet)) % sheet;
}
