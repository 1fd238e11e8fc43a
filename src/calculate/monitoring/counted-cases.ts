import { Decimal } from "../../model/decimal.js";
import type { Figure } from "../../model/figure.js";
import type { Place } from "../../problem/place.js";
import { type Name, sum } from "../arithmetic.js";
import { readFigure } from "../read.js";
import type { FollowedCase } from "./followed.js";

/** A case that is counted, and the cell for which it is. */
export interface CountedCase {
  readonly case: FollowedCase["case"];
  readonly cell: { readonly place: Place; readonly text: string };
}

/** A case counted for being there. */
export const forItself = ({ case: one }: FollowedCase): CountedCase => ({ case: one, cell: one.code });

/** 件数: each case stands among the inputs, read at the cell for which it is counted. */
export const countCases = (name: Name, counted: readonly CountedCase[]): Figure =>
  sum(
    name,
    counted.map(({ case: { code }, cell: { place, text } }) => ({
      id: caseId(code.value, `${name.id}@${place.row ?? 0}`),
      label: `案件${code.value} ${name.label}`,
      value: new Decimal(1),
      unit: "件",
      origin: { kind: "read", place, text },
    })),
    "件",
  );

/** 保証残高 of some cases, exact, in yen. */
export const balanceOf = (name: Name, cases: readonly CountedCase[]): Figure =>
  sum(
    name,
    cases.map(({ case: one }) => caseBalance(one)),
    "円",
  );

export const caseBalance = ({ code, balance }: FollowedCase["case"]): Figure =>
  readFigure({ id: caseId(code.value, "balance"), label: `案件${code.value} 保証残高` }, balance);

/** The ids by which figures of single cases are kept from what leaves the house (`isOfCase`). */
const caseId = (code: string, of: string): string => `monitoring/case/${code}/${of}`;
