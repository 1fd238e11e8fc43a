import type { Place } from "../../problem/place.js";
import type { Decimal } from "../decimal.js";
import type { IsoDate } from "../era.js";
import type { MoneyUnit } from "../unit.js";
import type { monitoringCasesSchema } from "./monitoring.js";

/** ターゲティング基準: by which a corporation picks the borrowers that it speaks about with their institutions. */
export interface Criteria {
  /** The day as of which the cases are looked at. */
  readonly asOf: IsoDate;
  /** スコア区分, the best first; absent where no criterion asks how far a score has fallen. */
  readonly scores: readonly string[];
  readonly list: readonly Criterion[];
}

/** 基準: a case meets it where all of its conditions hold. */
export interface Criterion {
  readonly name: string;
  /** 「毎月」: how often the corporation looks for it, in its own words. */
  readonly frequency: string;
  readonly conditions: readonly Condition[];
  readonly place: Place;
}

export type CaseColumn = Exclude<keyof (typeof monitoringCasesSchema)["columns"], "code">;

/** 条件: what a case's cell must say. Bounds are inclusive. */
export type Condition = {
  /** The column that is looked at; of `fallen` it is the score of this term. */
  readonly column: CaseColumn;
  readonly place: Place;
} & (
  | { readonly kind: "is"; readonly words: readonly string[] }
  | {
      readonly kind: "number";
      readonly least?: Decimal;
      readonly most?: Decimal;
      /** Of money, that in which the bounds are said. */
      readonly unit?: MoneyUnit;
    }
  | { readonly kind: "day"; readonly from?: IsoDate; readonly until?: IsoDate }
  | { readonly kind: "fallen"; readonly ranks: number }
);
