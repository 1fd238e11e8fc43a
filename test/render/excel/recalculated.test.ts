import { beforeAll, describe, expect, test } from "vitest";
import { feeRatesWorkbook, monitoringWorkbook, statementsWorkbook } from "../../../src/render/excel/book.js";
import { filesOf, reportOf, under } from "../../support/dataset.js";
import { memoryEffects } from "../../support/memory.js";
import { agree, formulas, hasLibreOffice, recalculate } from "../../support/recalculate.js";
import { workbookBytes } from "../../support/workbook.js";

// 再計算: LibreOffice calculates every formula of the workbooks anew and must find what kaiji wrote beside it.

const datasets = ["aomori-2024", "saga-2014", "sample-2025"];
const workbooks = [
  ...datasets.flatMap((name) => [`${name}-statements`, `${name}-fee-rates`]),
  "sample-2025-monitoring",
];
const isThere = await hasLibreOffice();

describe.skipIf(!isThere)(
  isThere ? "LibreOffice" : "LibreOffice (soffice) is not installed: not recalculated",
  () => {
    const written: Record<string, Uint8Array> = {};
    let found: Record<string, Uint8Array>;

    beforeAll(async () => {
      // A result that is wrong on purpose: should it come back as it was, nothing was recalculated at all.
      written.canary = await workbookBytes([["表", [[{ formula: "1+2", result: 99 }]]]]);
      for (const name of datasets) Object.assign(written, await workbooksOf(name));
      found = await recalculate(written);
    }, 240_000);

    test("recalculates", async () => {
      expect((await formulas(found.canary)).get("表!A1")).toBe(3);
    });

    test.each(workbooks)("%s: the same value in every formula cell, and no error", async (name) => {
      const ours = await formulas(written[name]);
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
  };
}
