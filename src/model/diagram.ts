import type { Figure } from "./figure.js";

/**
 * 図解: drawings as data. What they say is here; where each box and arrow stands is the renderer's to
 * decide (`render/drawing`), once for paper and screen.
 */
export type Diagram = OrganisationChart | RelationDiagram | Flow | Decision | SplitBars | Proportion;

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
