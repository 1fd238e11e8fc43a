import { closer } from "./closer.js";
import { extent, leastExtent, rowExtents } from "./engine/extent.js";
import { type Flowing, type Graphic, type Node, withoutRoomAbove } from "./engine/node.js";
import { inStrips } from "./engine/strips.js";

/** How much higher than usual a chart may be drawn to fill a page. */
const highest = 1.3;

/** What is left free at a page's foot where charts fill it, in points: heights are known nearly, not to the last. */
const spare = 10;

/** Columns do not begin in less than this, in points. */
const leastStrip = 90;

type Bendable = Graphic & { readonly least: number; readonly redraw: (height: number) => Graphic };

/**
 * 頁の割りつけ: charts on a page give and take, so that what belongs on one page stands on it and no page ends early.
 * Where something does not fit, the charts above it are drawn lower, or a table is set closer; where the next page
 * begins, charts are drawn higher.
 */
export function planPages(nodes: readonly Node[], width: number, height: number): Node[] {
  const plan = new Plan(nodes, width, height);
  nodes.forEach((node, at) => {
    plan.take(node, at);
  });
  return plan.planned.map((node, at) => (node === nodes[at] ? node : drawnAnew(node)));
}

class Plan {
  readonly planned: Node[];
  private readonly width: number;
  private readonly height: number;
  /** Where the charts of this page stand among the nodes. */
  private charts: number[] = [];
  /** Where all that stands on this page is among the nodes. */
  private standing: number[] = [];
  private used = 0;
  /** Whether it is known how far down the page is filled: where a table went on from the last, it is not. */
  private isKnown = true;

  constructor(nodes: readonly Node[], width: number, height: number) {
    this.planned = [...nodes];
    this.width = width;
    this.height = height;
  }

  take(node: Node, at: number): void {
    if (node.pageBreak !== undefined) {
      this.end();
      this.isKnown = true;
    }
    if (node.flowing) {
      this.flow(node, node.flowing, at);
      return;
    }
    // A chart that does not fit can itself be drawn lower.
    const own = bendable(node) ? [at] : [];
    const lacking = this.lackingFor(node);
    const charts = [...this.charts, ...own];
    if (
      lacking > 0 &&
      !this.shrink(charts, lacking) &&
      !this.tighten(at) &&
      !this.tightenAbove(charts, lacking)
    )
      this.end();
    this.charts.push(...own);
    if (this.isOver(this.now(at)) && !this.tighten(at)) this.makeRoomFor(at);
    this.standing.push(at);
    const before = this.used;
    this.used += this.extentHere(this.now(at));
    if (this.used <= this.height) return;
    const left = leftBelow(this.now(at), this.height - before, this.height, this.width);
    this.isKnown &&= left !== undefined;
    this.charts = [];
    this.standing = [];
    this.used = left === undefined ? this.used % this.height : this.height - left;
  }

  /** Sets tables that stand on the page already closer, and draws its charts lower where that alone is not enough. */
  private tightenAbove(charts: readonly number[], by: number): boolean {
    if (!this.isKnown) return false;
    const givers = this.standing.flatMap((at) => {
      const close = closer(this.now(at), this.width);
      return close
        ? [{ at, close, saved: extent(this.now(at), this.width) - extent(close, this.width) }]
        : [];
    });
    const most = total(givers.map(({ saved }) => saved));
    if (most < by && !this.canGive(charts, by - most)) return false;
    let lacking = by;
    for (const { at, close, saved } of givers.toReversed()) {
      if (lacking <= 0) break;
      this.planned[at] = close;
      this.used -= saved;
      lacking -= saved;
    }
    return lacking <= 0 || this.shrink(charts, lacking);
  }

  /** Parts what flows in columns by what is left of the page. */
  private flow(node: Node, flowing: Flowing, at: number): void {
    const above = this.used === 0 ? 0 : (node.margin?.[1] ?? 0);
    if (this.height - this.used - above < leastStrip) this.end();
    const strips = inStrips(flowing, this.height - this.used - above, this.height);
    this.planned[at] = { ...node, stack: strips };
    const [last] = strips.slice(-1);
    if (strips.length > 1) this.end();
    this.used += (strips.length > 1 ? 0 : above) + (last ? extent(last, this.width) : 0);
  }

  private extentHere(node: Node): number {
    return extent(this.used === 0 ? withoutRoomAbove(node) : node, this.width);
  }

  /** Whether the page ends before a node does. */
  private isOver(node: Node): boolean {
    return this.used + this.extentHere(node) > this.height;
  }

  /** Sets a table closer, where all of it then stands on the page. */
  private tighten(at: number): boolean {
    const close = closer(this.now(at), this.width);
    if (!close || !this.isKnown || this.isOver(close)) return false;
    this.planned[at] = close;
    return true;
  }

  /** Sets a table closer, and those above it, where all of it then stands on the page. */
  private makeRoomFor(at: number): void {
    const close = closer(this.now(at), this.width);
    if (!close) return;
    const over = this.used + this.extentHere(close) - this.height;
    if (
      this.tightenAbove(
        this.charts.filter((chart) => chart !== at),
        over,
      )
    )
      this.tighten(at);
  }

  private now(at: number): Node {
    return this.planned[at] as Node;
  }

  /** By how much the page is too short for a node, or for the least of it that may stand there. */
  private lackingFor(node: Node): number {
    if (this.used === 0) return 0;
    const isWhole = node.unbreakable === true && node.need === undefined;
    const wanted = isWhole ? extent(node, this.width) + (node.followed ?? 0) : leastExtent(node, this.width);
    return wanted - (this.height - this.used);
  }

  /** Draws charts lower, together by so much; not where that is more than they can give. */
  private shrink(charts: readonly number[], by: number): boolean {
    if (!this.isKnown || !this.canGive(charts, by)) return false;
    const slack = this.slackOf(charts);
    const whole = total(slack);
    charts.forEach((at, index) => {
      const less = (by * (slack[index] ?? 0)) / whole;
      this.planned[at] = withMore(this.now(at), -less);
      if (this.charts.includes(at)) this.used -= less;
    });
    return true;
  }

  private slackOf(charts: readonly number[]): number[] {
    return charts.map((at) => bendable(this.now(at))).map((one) => (one ? one.height - one.least : 0));
  }

  /** Whether charts can together be drawn lower by so much. */
  private canGive(charts: readonly number[], by: number): boolean {
    return total(this.slackOf(charts)) >= by;
  }

  /** Begins the next page, and draws the charts of this one higher where they leave it empty. */
  private end(): void {
    const free = this.height - this.used - spare;
    const heights = this.charts.map((at) => bendable(this.now(at))?.height ?? 0);
    const more = Math.min(free, total(heights) * (highest - 1));
    if (this.isKnown && more > 1)
      this.charts.forEach((at, index) => {
        this.planned[at] = withMore(this.now(at), (more * (heights[index] ?? 0)) / total(heights));
      });
    this.charts = [];
    this.standing = [];
    this.used = 0;
  }
}

/**
 * How much of its last page is left below a node that begins with so much room and goes over pages of a height;
 * undefined where that is not known, as the rows of a table may be broken.
 */
function leftBelow(node: Node, room: number, height: number, width: number): number | undefined {
  const high = extent(node, width);
  if (high <= room) return room - high;
  const { table, stack, columns } = node;
  if (stack && !node.unbreakable)
    return stack.reduce<number | undefined>((left, one) => left && leftBelow(one, left, height, width), room);
  if (columns) {
    const longest = columns.toSorted((one, other) => extent(other, other.width) - extent(one, one.width))[0];
    return longest && leftBelow(longest, room, height, longest.width);
  }
  if (table) return leftBelowRows(node, room, height);
  return node.set ? height - ((high - room) % height) : height - high;
}

function leftBelowRows(node: Node, room: number, height: number): number | undefined {
  const { body = [], dontBreakRows, headerRows = 0 } = node.table ?? {};
  if (!dontBreakRows || body.some((row) => row.some(({ rowSpan = 1 }) => rowSpan > 1))) return undefined;
  const rows = rowExtents(node);
  const heads = total(rows.slice(0, headerRows));
  return rows.reduce((left, row) => (row > left ? height - heads : left) - row, room);
}

/** The drawing in a node that can be drawn at other heights. */
function bendable({ stack = [] }: Node): Bendable | undefined {
  return stack.flatMap(({ svg }) => (svg && "redraw" in svg ? [svg] : []))[0];
}

/** With room for a drawing that is so much higher; it is drawn once its height is settled. */
const withMore = (node: Node, more: number): Node =>
  bent(node, (graphic) => ({ ...graphic, height: graphic.height + more }));

const drawnAnew = (node: Node): Node => bent(node, ({ redraw, height }) => redraw(height));

function bent(node: Node, change: (graphic: Bendable) => Graphic): Node {
  if (!node.stack) return node;
  const stack = node.stack.map((one) =>
    one.svg && "redraw" in one.svg ? { ...one, svg: change(one.svg) } : one,
  );
  return { ...node, stack };
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
