import type { Node } from "../engine/node.js";
import { closer } from "./closer.js";
import { type Filled, filled, type Manner, type Room, thin } from "./filling.js";

/** What stands from one page turned on purpose to the next. */
export type PageRun = readonly [Node, ...Node[]];

/** A run, and how it fills its pages. */
export interface FilledRun extends Filled {
  readonly run: PageRun;
  readonly manner: Manner;
}

/** By how much earlier a page is turned each time that it is tried, in points. */
const step = 12;

/** Fills pages run by run; what is the same in several ways is done once. */
export class RunFiller {
  private readonly room: Room;
  private readonly done: FilledRun[] = [];

  constructor(room: Room) {
    this.room = room;
  }

  /** `least`: a chapter that goes on on a page begins in no less than this share of it. */
  fill(runs: readonly PageRun[], least: number): FilledRun[] {
    return runs.map((run, index) =>
      this.runFilled(run, {
        least: run.some(({ turning }) => turning) ? least : 0,
        isLast: index === runs.length - 1,
      }),
    );
  }

  /** A run on fewer pages, its tables set closer; undefined where that does not help. */
  shorter(usual: FilledRun): FilledRun | undefined {
    const { run, manner } = usual;
    const close = { run, manner, ...filled(closeUp(run, this.room), this.room, manner) };
    return close.pages < usual.pages && close.thin.length <= usual.thin.length ? close : undefined;
  }

  private runFilled(run: PageRun, manner: Manner): FilledRun {
    const before = this.done.find((one) => one.manner.least === manner.least && isSame(one.run, run));
    if (before) return before;
    const made = { run, manner, ...wellFilled(run, this.room, manner) };
    this.done.push(made);
    return made;
  }
}

const isSame = (one: PageRun, other: PageRun): boolean => one[0] === other[0] && one.length === other.length;

const closeUp = (run: PageRun, { width }: Room): readonly Node[] =>
  run.map((node) => closer(node, width) ?? node);

/** With no page nearly empty, where closer tables help, or a page that is turned earlier. */
function wellFilled(run: PageRun, room: Room, manner: Manner): Filled & Manner {
  const usual = filled(run, room, manner);
  if (usual.thin.length === 0) return usual;
  const close = filled(closeUp(run, room), room, manner);
  if (close.pages < usual.pages && close.thin.length === 0) return close;
  return usual.thin.reduce((made, { page }) => fuller(page, made, run, room, manner), usual);
}

/** With more on a page, the page before it turned earlier; as it is where that does not help. */
function fuller(
  page: number,
  usual: Filled & Manner,
  run: PageRun,
  room: Room,
  manner: Manner,
): Filled & Manner {
  const { used } = usual.thin.find((one) => one.page === page) ?? {};
  if (used === undefined || page === 0) return usual;
  for (let by = room.height * thin - used; by < room.height * (1 - thin); by += step) {
    const early = [...(usual.early ?? []), { page: page - 1, by }];
    const even = filled(run, room, { ...manner, early });
    if (even.pages === usual.pages && even.thin.length < usual.thin.length) return { ...even, early };
  }
  return usual;
}
