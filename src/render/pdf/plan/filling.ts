import { extent, leastExtent } from "../engine/extent.js";
import { type Flowing, type Graphic, type Node, withoutRoomAbove } from "../engine/node.js";
import { inStrips } from "../engine/strips.js";
import { closer } from "./closer.js";
import { endingOf } from "./ending.js";

/** How much higher than usual a chart may be drawn to fill a page. */
const highest = 1.3;

/** No page is filled less than this share of it. */
export const thin = 1 / 3;

/** What is left free at a page's foot where charts fill it, in points: heights are known nearly, not to the last. */
const spare = 10;

/** Columns do not begin in less than this, in points. */
const leastStrip = 90;

type Bendable = Graphic & { readonly least: number; readonly redraw: (height: number) => Graphic };

/** A page is so wide and so high, in points. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** A page, counted from 0, that is turned so much before its foot, in points: what would stand there goes over. */
export interface EarlyTurn {
  readonly page: number;
  readonly by: number;
}

/** How pages are filled besides. */
export interface Manner {
  /** A chapter that goes on on a page begins in no less than this share of it. */
  readonly least?: number;
  readonly early?: readonly EarlyTurn[];
  /** Whether nothing follows: the last page is left as it is, its charts no higher. */
  readonly isLast?: boolean;
}

/** Nodes on the pages that they fill. */
export interface Filled {
  readonly nodes: readonly Node[];
  readonly pages: number;
  /** How far down the last page they stand, in points; undefined where that is not known. */
  readonly last: number | undefined;
  /** The pages, counted from 0, that are filled less than a page should be, and how far down. */
  readonly thin: readonly ThinPage[];
}

interface ThinPage {
  readonly page: number;
  readonly used: number;
}

/**
 * Fills pages with nodes, one after the other. What is drawn at other heights gives and takes, so that what belongs
 * on one page stands on it: where something does not fit, the charts above it are drawn lower, or a table is set
 * closer; where the next page begins, charts are drawn higher.
 */
export function filled(nodes: readonly Node[], room: Room, manner: Manner = {}): Filled {
  const filling = new Filling(nodes, room, manner);
  nodes.forEach((node, at) => {
    filling.take(node, at);
  });
  const { state } = filling;
  if (!manner.isLast) filling.raise();
  return { ...state, nodes: filling.planned };
}

/** With its chart drawn at the height that was found for it. */
export const drawnAnew = (node: Node): Node => bent(node, ({ redraw, height }) => redraw(height));

class Filling {
  readonly planned: Node[];
  private readonly width: number;
  private readonly height: number;
  private readonly early: readonly EarlyTurn[];
  private readonly least: number;
  /** Where the charts of this page stand among the nodes. */
  private charts: number[] = [];
  /** Where all that stands on this page is among the nodes. */
  private standing: number[] = [];
  private used = 0;
  private page = 0;
  private readonly thin: ThinPage[] = [];
  /** Whether it is known how far down the page is filled: where a table went on from the last, it is not. */
  private isKnown = true;

  constructor(nodes: readonly Node[], { width, height }: Room, { early = [], least = 0 }: Manner) {
    this.planned = [...nodes];
    this.width = width;
    this.height = height;
    this.early = early;
    this.least = least;
  }

  /** On how many pages the nodes stand so far, how far down the last, and which are nearly empty. */
  get state(): Omit<Filled, "nodes"> {
    const last = this.isKnown ? this.used : undefined;
    // A page that is the only one of its run is not made fuller by what stands there.
    return { pages: this.page + 1, last, thin: this.page === 0 ? [] : [...this.thin, ...this.thinNow()] };
  }

  take(given: Node, at: number): void {
    const node = this.turning(given, at);
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
      this.turnBefore(at);
    this.charts.push(...own);
    if (this.isOver(this.now(at)) && !this.tighten(at)) this.makeRoomFor(at);
    this.standing.push(at);
    const before = this.used;
    this.used += this.extentHere(this.now(at));
    if (this.used > this.foot) this.goOver(at, before);
  }

  /** What stands in a node's place: where the page has too little left for a chapter, it turns it. */
  private turning(node: Node, at: number): Node {
    if (!node.turning || this.used <= this.height * (1 - this.least)) return node;
    this.planned[at] = node.turning;
    this.end();
    return node.turning;
  }

  /** A node goes over from this page, filled so far before it. */
  private goOver(at: number, before: number): void {
    const placed = before === 0 ? withoutRoomAbove(this.now(at)) : this.now(at);
    const end = endingOf(placed, this.foot - before, this.height, this.width);
    if (this.isShort) this.planned[at] = { ...this.now(at), foot: this.height - this.foot };
    this.isKnown &&= end !== undefined;
    this.charts = [];
    this.standing = [];
    this.page += end?.turns ?? Math.floor(this.used / this.height);
    this.used = end ? this.height - end.left : this.used % this.height;
  }

  /** The page ends before a node. On a page that is turned early, the node itself turns it. */
  private turnBefore(at: number): void {
    if (this.isShort) this.planned[at] = { ...withoutRoomAbove(this.now(at)), pageBreak: "before" };
    this.end();
  }

  private get isShort(): boolean {
    return this.early.some(({ page }) => page === this.page);
  }

  /** How far down this page things may stand. */
  private get foot(): number {
    return this.height - (this.early.find(({ page }) => page === this.page)?.by ?? 0);
  }

  /** Whether what stands on this page gives and takes: on one that is turned early, things stand as they are. */
  private get gives(): boolean {
    return this.isKnown && !this.isShort;
  }

  /** Sets tables that stand on the page already closer, and draws its charts lower where that alone is not enough. */
  private tightenAbove(charts: readonly number[], by: number): boolean {
    if (!this.gives) return false;
    const saved = total(this.givers().map((one) => one.saved));
    if (saved < by && !this.canGive(charts, by - saved)) return false;
    this.closeUp();
    return saved >= by || this.shrink(charts, by - saved);
  }

  /** The tables on this page that can stand closer, and what each would save. */
  private givers(): { readonly at: number; readonly close: Node; readonly saved: number }[] {
    return this.standing.flatMap((at) => {
      const close = closer(this.now(at), this.width);
      return close
        ? [{ at, close, saved: extent(this.now(at), this.width) - extent(close, this.width) }]
        : [];
    });
  }

  /** Sets all tables on this page closer: those of one page are alike. */
  private closeUp(): void {
    for (const { at, close, saved } of this.givers()) {
      this.planned[at] = close;
      this.used -= saved;
    }
  }

  /** Parts what flows in columns by what is left of the page. */
  private flow(node: Node, flowing: Flowing, at: number): void {
    const above = this.used === 0 ? 0 : (node.margin?.[1] ?? 0);
    if (this.height - this.used - above < leastStrip) this.end();
    const strips = inStrips(flowing, this.height - this.used - above, this.height);
    this.planned[at] = { ...node, stack: strips };
    const [last] = strips.slice(-1);
    for (let turned = 1; turned < strips.length; turned += 1) this.end();
    this.used += (strips.length > 1 ? 0 : above) + (last ? extent(last, this.width) : 0);
  }

  private extentHere(node: Node): number {
    return extent(this.used === 0 ? withoutRoomAbove(node) : node, this.width);
  }

  /** Whether the page ends before a node does. */
  private isOver(node: Node): boolean {
    return this.used + this.extentHere(node) > this.foot;
  }

  /** Sets a table closer, where all of it then stands on the page. */
  private tighten(at: number): boolean {
    const close = closer(this.now(at), this.width);
    if (!close || !this.gives || this.isOver(close)) return false;
    this.planned[at] = close;
    this.closeUp();
    return true;
  }

  /** Has what stands above give, so that all of a table stands on the page, itself set closer where it can be. */
  private makeRoomFor(at: number): void {
    const node = this.now(at);
    if (node.set) return;
    const close = closer(node, this.width);
    const over = this.used + this.extentHere(close ?? node) - this.height;
    const above = this.charts.filter((chart) => chart !== at);
    if (!close) this.shrink(above, over);
    else if (this.tightenAbove(above, over)) this.tighten(at);
  }

  private now(at: number): Node {
    return this.planned[at] as Node;
  }

  /** By how much the page is too short for a node, or for the least of it that may stand there. */
  private lackingFor(node: Node): number {
    if (this.used === 0) return 0;
    const isWhole = node.unbreakable === true && node.need === undefined;
    const wanted = isWhole ? extent(node, this.width) + (node.followed ?? 0) : leastExtent(node, this.width);
    return wanted - (this.foot - this.used);
  }

  /** Draws charts lower, together by so much; not where that is more than they can give. */
  private shrink(charts: readonly number[], by: number): boolean {
    if (!this.gives || !this.canGive(charts, by)) return false;
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

  /** Begins the next page. */
  end(): void {
    this.thin.push(...this.thinNow());
    this.raise();
    this.charts = [];
    this.standing = [];
    this.used = 0;
    this.page += 1;
  }

  private thinNow(): ThinPage[] {
    const isThin = this.isKnown && this.used < this.height * thin;
    return isThin ? [{ page: this.page, used: this.used }] : [];
  }

  /** Draws the charts of this page higher where they leave it empty. */
  raise(): void {
    const free = this.height - this.used - spare;
    const heights = this.charts.map((at) => bendable(this.now(at))?.height ?? 0);
    const more = Math.min(free, total(heights) * (highest - 1));
    if (!this.isKnown || more <= 1) return;
    this.charts.forEach((at, index) => {
      this.planned[at] = withMore(this.now(at), (more * (heights[index] ?? 0)) / total(heights));
    });
  }
}

/** The drawing in a node that can be drawn at other heights. */
function bendable({ stack = [] }: Node): Bendable | undefined {
  return stack.flatMap(({ svg }) => (svg && "redraw" in svg ? [svg] : []))[0];
}

/** With room for a drawing that is so much higher; it is drawn once its height is settled. */
const withMore = (node: Node, more: number): Node =>
  bent(node, (graphic) => ({ ...graphic, height: graphic.height + more }));

function bent(node: Node, change: (graphic: Bendable) => Graphic): Node {
  if (!node.stack) return node;
  const stack = node.stack.map((one) =>
    one.svg && "redraw" in one.svg ? { ...one, svg: change(one.svg) } : one,
  );
  return { ...node, stack };
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
