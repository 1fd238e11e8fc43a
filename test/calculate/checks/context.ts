import type { CheckContext } from "../../../src/calculate/checks/context.js";
import type { Tie } from "../../../src/calculate/checks/tie.js";
import type { AssociationDataset } from "../../../src/model/dataset.js";
import type { Figure } from "../../../src/model/figure.js";
import type { AssociationSettings } from "../../../src/model/settings.js";
import type { Table } from "../../../src/model/table.js";
import { dataset, lookupIn, working } from "../by-hand.js";

/** What a check may look at, of the parts that it does look at. */
export function contextOf(
  figures: readonly Figure[],
  parts: {
    readonly settings?: Partial<AssociationSettings>;
    readonly tables?: AssociationDataset["tables"];
    readonly shown?: readonly Table[];
  } = {},
): CheckContext {
  const { shown = [], ...rest } = parts;
  const data = dataset(rest);
  return {
    dataset: data,
    report: {
      folder: "d",
      settings: data.settings,
      statements: [],
      tables: shown,
      beside: new Map(),
      figures,
    },
    besideLastYear: [],
    figure: lookupIn(...figures),
  };
}

/** 「check/net-worth: a 甲 = 5円 ← … ≟ b 乙 = 5円 ← …」. */
export const tieLines = (context: CheckContext, ...ties: readonly Tie[]): string[] =>
  ties.flatMap(({ id, pairs }) =>
    pairs(context).map((pair) => {
      const [left, right] = [pair[0], pair[1]].map((figure) => (figure ? working(figure) : "─"));
      return `${id}: ${left} ≟ ${right}`;
    }),
  );
