import { beforeAll, describe, expect, test } from "vitest";
import {
  feeRatesWorkbook,
  monitoringWorkbook,
  monthlyWorkbook,
  statementsWorkbook,
} from "../../../src/render/excel/book.js";
import { filesOf, reportOf, under } from "../../support/dataset.js";
import { country, handedOver, madeUpYear, written } from "../../support/filed.js";
import { memoryEffects } from "../../support/memory.js";
import { overview, overviewOutput } from "../../support/overview.js";
import { agree, formulas, hasLibreOffice, recalculate } from "../../support/recalculate.js";
import { workbookBytes } from "../../support/workbook.js";

// 再計算: LibreOffice calculates every formula of the workbooks anew and must find what kaiji wrote beside it.

const datasets = ["aomori-2024", "saga-2014", "sample-2025"];
const workbooks = [
  ...datasets.flatMap((name) => [`${name}-statements`, `${name}-fee-rates`]),
  "sample-2025-monitoring",
  "sample-2025-monthly",
  "overview",
];
const isThere = await hasLibreOffice();

describe.skipIf(!isThere)(
  isThere ? "LibreOffice" : "LibreOffice (soffice) is not installed: not recalculated",
  () => {
    const made: Record<string, Uint8Array> = {};
    let found: Record<string, Uint8Array>;

    beforeAll(async () => {
      // A result that is wrong on purpose: should it come back as it was, nothing was recalculated at all.
      made.canary = await workbookBytes([["表", [[{ formula: "1+2", result: 99 }]]]]);
      for (const name of datasets) Object.assign(made, await workbooksOf(name));
      made.overview = await overviewOfThree();
      found = await recalculate(made);
    }, 240_000);

    test("recalculates", async () => {
      expect((await formulas(found.canary)).get("表!A1")).toBe(3);
    });

    test.each(workbooks)("%s: the same value in every formula cell, and no error", async (name) => {
      const ours = await formulas(made[name]);
      const theirs = await formulas(found[name]);
      expect(ours.size).toBeGreaterThan(50);
      expect([...theirs.keys()].sort()).toEqual([...ours.keys()].sort());
      const differing = [...ours].filter(([cell, value]) => !agree(value, theirs.get(cell)));
      expect(differing.map(([cell, value]) => `${cell}: ${value}, recalculated ${theirs.get(cell)}`)).toEqual(
        [],
      );
    });
  },
);

/** The national workbook with the three as returns, added up. */
async function overviewOfThree(): Promise<Uint8Array> {
  const returns = await Promise.all(
    Object.entries({ "02": "aomori-2024", "41": "saga-2014", "00": "sample-2025" }).map(
      async ([code, name]) =>
        [`returns/${madeUpYear}/${code}.json`, written(await handedOver(name))] as const,
    ),
  );
  const { value } = await overview({
    "associations.csv": country["associations.csv"],
    ...Object.fromEntries(returns),
  });
  if (!value) throw new Error("the overview could not be made");
  return overviewOutput(value, "overview.xlsx");
}

async function workbooksOf(name: string): Promise<Record<string, Uint8Array>> {
  const folder = `data/${name}`;
  const { value } = await reportOf(folder, memoryEffects(under(folder, await filesOf(folder))));
  if (!value?.report.fees) throw new Error(`${name} could not be read`);
  return {
    [`${name}-statements`]: await statementsWorkbook(value.report),
    [`${name}-fee-rates`]: await feeRatesWorkbook(value.report, value.report.fees),
    ...(value.report.monitoring && {
      [`${name}-monitoring`]: await monitoringWorkbook(value.report, value.report.monitoring),
    }),
    ...(value.report.monthly && {
      [`${name}-monthly`]: await monthlyWorkbook(value.report, value.report.monthly),
    }),
  };
}
