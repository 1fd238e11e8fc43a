import { expect, test } from "vitest";
import { loadSeries } from "../../src/load/series/series.js";
import { readSource } from "../../src/load/source.js";
import { loadSources } from "../../src/load/sources/sources.js";
import { previousTrialBalanceSchema } from "../../src/model/association/ledger.js";
import { mixSchema } from "../../src/model/association/statistics.js";
import type { Problem } from "../../src/problem/problem.js";
import { memoryEffects } from "../support/memory.js";
import { workbookBytes } from "../support/workbook.js";
import { seriesExample, sourcesExample } from "./data-format.js";

test("the sources.yaml of docs/data-format.md is read as the page says", async () => {
  const problems: Problem[] = [];
  const reader = memoryEffects({
    "d/sources.yaml": sourcesExample,
    "d/基幹/保証実績_令和7年度.xlsx": await workbookBytes([
      [
        "業種別",
        [
          ["業種名", "本年累計件数", "本年累計額"],
          ["製造", 3, 300],
          ["総計", 3, 300],
        ],
      ],
    ]),
    "d/基幹/代位弁済_R7.csv": "区分,件数,金額（円）\n製造業,1,5000\n",
    "d/決算/残高試算表_R6.xlsx": await workbookBytes([
      [
        "残高試算表",
        [
          ["区分", "科目", "借方残高（円）", "貸方残高（円）"],
          ["資産", "現金", 1, null],
        ],
      ],
    ]),
  });
  const reading = { folder: "d", reader, problems, year: 2025 };
  const sources = await loadSources("d", [mixSchema, previousTrialBalanceSchema], reading);
  const rows = await readSource(mixSchema, { ...reading, sources });
  expect(
    rows?.map(
      ({ measure, group, amount }) => `${measure.value} ${group.value} ${amount?.value}${amount?.unit}`,
    ),
  ).toEqual(["保証承諾 製造業 300千円", "代位弁済 製造業 5000円"]);
  expect((await readSource(previousTrialBalanceSchema, { ...reading, sources }))?.length).toBe(1);
  // Only that a row was left out, as it says.
  expect(problems.map(({ rule }) => rule)).toEqual(["table/read-as"]);
});

test("the table of series of docs/data-format.md is read as the page says", async () => {
  const problems: Problem[] = [];
  const reader = memoryEffects({ "d/s/利用.csv": seriesExample });
  const [table] = await loadSeries("s", { folder: "d", reader, problems });
  expect(problems).toEqual([]);
  expect([table?.title, table?.series.length, table?.rows.length, table?.notes.length]).toEqual([
    "保証の利用",
    2,
    3,
    2,
  ]);
});
