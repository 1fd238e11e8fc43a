import type { Output } from "../effects.js";
import type { Figure } from "../model/figure.js";
import type { FiscalYear } from "../model/fiscal-year.js";
import type { Imprint, PrintedPlace } from "../model/printed-place.js";
import type { TableSchema } from "../model/schema.js";
import type { Outcome } from "../problem/problem.js";
import type { Call, CallOption, Desk } from "./desk.js";
import type { OpenedDataset } from "./opened-dataset.js";
import type { RolledForward } from "./rolled-forward.js";
import type { Starter } from "./starter.js";
import type { Summary } from "./summary.js";

/**
 * データの種類: all that commands have to know of a kind of dataset. They walk this declaration, and know no kind by
 * its name. `Published` is what its outputs are made of: calculated, composed, nothing drawn yet.
 */
export interface Kind<Published> {
  /** 種類の名, as messages call it. */
  readonly title: string;
  /** What may be asked of its outputs besides; other options are refused. */
  readonly options: readonly CallOption[];
  /** The tables that such a dataset may hold, as the documentation lists them. */
  readonly tables: readonly TableSchema[];
  /** The fiscal year that a dataset is of, where its settings say one. */
  year(opened: OpenedDataset): FiscalYear | undefined;
  /** Reads and calculates: every figure, what only an output prints (rounded in a sentence) included. */
  figures(opened: OpenedDataset, call: Call): Promise<Outcome<{ readonly figures: readonly Figure[] }>>;
  /** The same figures, of what is published. */
  everyFigure(published: Published): readonly Figure[];
  /**
   * Reads, calculates and composes, so that `kaiji check` finds what `kaiji build` would. `early` hears of a part that
   * outputs can begin with while the others are still composed.
   */
  publish(
    opened: OpenedDataset,
    desk: Desk,
    early: (part: Partial<Published>) => void,
  ): Promise<Outcome<Published>>;
  /** What became of what was handed in. */
  summary?(published: Published): Summary;
  /** Every output, in the order in which they are listed. */
  readonly outputs: readonly KindOutput<Published>[];
  /** Whether a call asks for some files of an output only: the others of an earlier build stay. */
  isPart?(call: Call): boolean;
  /** はじめのデータ: a working dataset to begin with. */
  starter?(): Promise<Starter<unknown>>;
  /** 翌年度への送り: the same dataset a period later, as far as it follows from this one. */
  next?(opened: OpenedDataset, call: Call): Promise<Outcome<RolledForward>>;
}

/** An output: the name by which it is asked for, and the files that are its. */
export interface OutputFiles {
  readonly name: string;
  /** Paths below the output folder, of this build or an earlier build; only that of its name, where it does not say. */
  readonly files?: RegExp;
}

/** A file that was made, and what came to stand in it. */
export interface MadeFile extends Output, Partial<Imprint> {}

/** One output of a kind, and how it is made. */
export interface KindOutput<Published> extends OutputFiles {
  /** Whether the dataset has what it is made of, and it is asked for; always, where it does not say. */
  isThere?(published: Published, call: Call): boolean;
  /** The one part that it is made of: it begins as soon as that is composed. */
  readonly from?: keyof Published;
  /** What is met while drawing (a missing glyph) is a problem like any other. */
  make(published: Published, desk: Desk): Promise<Outcome<readonly MadeFile[]>>;
}

/** An output of one file. */
export const whole = (
  path: string,
  bytes: Uint8Array,
  places: readonly PrintedPlace[] = [],
): Outcome<readonly MadeFile[]> => ({
  value: [{ path, bytes, places }],
  problems: [],
});
