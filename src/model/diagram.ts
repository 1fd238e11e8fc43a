import type { Decimal } from "./decimal.js";
import type { Figure } from "./figure.js";
import type { SmallTrend } from "./small-trend.js";

/**
 * 図解: drawings as data. What they say is here; where each box and arrow stands is the renderer's to
 * decide (`render/drawing`), once for paper and screen.
 */
export type Diagram =
  | OrganisationChart
  | RelationDiagram
  | Flow
  | Lanes
  | Funnel
  | Scatter
  | SmallMultiples
  | TileMap
  | Decision
  | SplitBars
  | Proportion
  | Strips;

/** 組織図: a tree of units with their duties. */
export interface OrganisationChart {
  readonly kind: "organisation";
  readonly root: Department;
}

export interface Department {
  readonly name: string;
  /** 事務分掌: what the unit does, printed beside it. */
  readonly duties?: string;
  /** A committee or an auditor that stands beside the line of command, not in it. */
  readonly beside?: boolean;
  readonly children: readonly Department[];
}

/** 関係図: parties, the numbered steps between them and the relations that stand. */
export interface RelationDiagram {
  readonly kind: "relation";
  /** Two to ten parties; the first stands on top in the middle, the others go round clockwise. */
  readonly parties: readonly Party[];
  readonly arrows: readonly Arrow[];
}

export interface Party {
  readonly id: string;
  readonly name: string;
  readonly note?: string;
}

export interface Arrow {
  readonly from: string;
  readonly to: string;
  /** 「①」, or 「ア」 for a relation that stands. */
  readonly number: string;
  readonly label: string;
  /** 監督、出資、補助: no step, but what always stands between the two. */
  readonly standing?: boolean;
}

/** 流れ図: steps in order. */
export interface Flow {
  readonly kind: "flow";
  readonly steps: readonly { readonly title: string; readonly actor?: string; readonly text?: string }[];
}

/** 段階図: what is done at each stage, and, in lanes, by whom. */
export interface Lanes {
  readonly kind: "lanes";
  /** In their order. */
  readonly stages: readonly string[];
  readonly lanes: readonly {
    /** Who; empty where the stages alone are told. */
    readonly name: string;
    /** Parallel to the stages: what is done, a line each; empty where nothing is. */
    readonly cells: readonly string[];
  }[];
  readonly arrows: readonly LaneArrow[];
}

/** What passes from a cell to another. */
export interface LaneArrow {
  readonly from: LaneCell;
  readonly to: LaneCell;
  readonly label: string;
  /** プッシュ: handed over unasked; プル: fetched. */
  readonly manner: "push" | "pull" | "plain";
}

export interface LaneCell {
  readonly lane: number;
  readonly stage: number;
}

/** じょうご図: how many are left at each step of those at the first. */
export interface Funnel {
  readonly kind: "funnel";
  readonly steps: readonly {
    readonly label: string;
    readonly figure: Figure;
    /** The count as printed, with its unit: 「480社」. */
    readonly text: string;
    /** What is left of the step before, and of the first, as printed: 「25.0％」; absent at the first, and where there is nothing to divide by. */
    readonly ofBefore?: { readonly figure: Figure; readonly text: string };
    readonly ofFirst?: { readonly figure: Figure; readonly text: string };
  }[];
}

/** 散布図: a point a member, by two measures. */
export interface Scatter {
  readonly kind: "scatter";
  readonly across: ScatterAxis;
  readonly up: ScatterAxis;
  readonly points: readonly {
    readonly name: string;
    readonly across: Figure;
    readonly up: Figure;
    /** The one that is looked for among the others. */
    readonly isMarked: boolean;
  }[];
}

export interface ScatterAxis {
  /** 「保証利用度（％）」. */
  readonly label: string;
  readonly ticks: readonly { readonly at: Decimal; readonly text: string }[];
}

/** 小さな図の並び: one small chart a member, all on one scale. */
export interface SmallMultiples {
  readonly kind: "small-multiples";
  /** 「縦軸はどれも0から60.8％まで」. */
  readonly scale: string;
  readonly members: readonly {
    readonly name: string;
    /** The last value that is known, as printed with its unit. */
    readonly text: string;
    readonly trend: SmallTrend;
    readonly isMarked: boolean;
  }[];
}

/** 都道府県の升目図: a square a prefecture, where it lies among the others, cities with a corporation of their own beside; coloured by class. */
export interface TileMap {
  readonly kind: "tile-map";
  /** What is measured, with its unit: 「保証利用度（％）」. */
  readonly measure: string;
  /** From the lowest: their bounds as printed, 「20.0以上30.0未満」. */
  readonly classes: readonly string[];
  readonly tiles: readonly {
    /** 「青森」. */
    readonly name: string;
    readonly column: number;
    readonly row: number;
    readonly isCity: boolean;
    readonly figure: Figure | null;
    /** The value as printed. */
    readonly text: string;
    /** Which class it belongs to, from 0; −1 where nothing is known. */
    readonly class: number;
  }[];
}

/** 判定図: questions and where their answers lead. */
export interface Decision {
  readonly kind: "decision";
  readonly start: DecisionNode;
}

export type DecisionNode =
  | {
      readonly question: string;
      readonly answers: readonly { readonly answer: string; readonly next: DecisionNode }[];
    }
  | { readonly result: string; readonly text?: string };

/** 割合の帯: bars each split into parts to scale, such as who bears a loss under shared responsibility. */
export interface SplitBars {
  readonly kind: "split-bars";
  readonly groups: readonly {
    readonly title: string;
    readonly bars: readonly {
      /** 「貸付時」「代位弁済時」. */
      readonly label: string;
      readonly parts: readonly {
        readonly label: string;
        /** Percent of the bar's length. */
        readonly share: number;
        /** The share as it was written: 「33.50％」. */
        readonly text: string;
        readonly bearer: "corporation" | "institution" | "none";
      }[];
    }[];
  }[];
}

/** 構成図: two stacks of blocks, to one scale, side by side: 収入と支出, 借方と貸方. */
export interface Proportion {
  readonly kind: "proportion";
  readonly stacks: readonly [Stack, Stack];
}

export interface Stack {
  readonly title: string;
  /** From top to bottom. */
  readonly parts: readonly {
    readonly label: string;
    readonly figure: Figure;
    /** The value as printed, with its unit: 「1,097百万円」. */
    readonly text: string;
    /** Parts of one group (経常収支, 経常外収支) share a colour; a difference (収支差額) stands out. */
    readonly tone: "first" | "second" | "difference";
  }[];
  /** 負の額: what takes from the whole, which has no height; said below the stack. */
  readonly negative: readonly { readonly label: string; readonly text: string }[];
}

/** 散らばり: a strip for each item, where everyone stands between the least and the greatest, and where one of them does. */
export interface Strips {
  readonly kind: "strips";
  readonly strips: readonly ItemStrip[];
}

export interface ItemStrip {
  readonly label: string;
  /** Of everyone who has it, exactly. */
  readonly values: readonly Figure[];
  readonly lower: Figure;
  readonly median: Figure;
  readonly upper: Figure;
  /** As printed, with their units: at both ends. */
  readonly least: string;
  readonly greatest: string;
  /** Said at the right: a rank, or how many there are. */
  readonly said: string;
  /** The one that stands out, where one does. */
  readonly own?: {
    readonly figure: Figure | null;
    /** As printed, with its unit; and how far it is from the median. */
    readonly text: string;
    readonly gap: string;
    /** Its years up to now, where there are several; null where nothing is known. */
    readonly history: readonly (Figure | null)[];
  };
}
