import { expect, test } from "vitest";
import { monitoringReturn } from "../../../src/kind/association/monitoring.js";
import { yearPeriod } from "../../../src/model/figures-file.js";
import { isFigure } from "../../../src/model/table.js";
import { filesOf, reportOf, under } from "../../support/dataset.js";
import { country, type Handed, handedOver, madeUpYear, written } from "../../support/filed.js";
import { memoryEffects } from "../../support/memory.js";
import { overviewFrom } from "../../support/overview.js";

// モニタリングの集計: what corporations tell of theirs, without a case in it, adds up in the overview.

/** The sample's own return, as another corporation's of the made-up year; counts of stages as given. */
async function returnOfMonitoring(name: string, counts: Readonly<Record<string, string>>): Promise<string> {
  const folder = "data/sample-2025";
  const { value } = await reportOf(folder, memoryEffects(under(folder, await filesOf(folder))));
  const [file] = value ? monitoringReturn(value) : [];
  const handed = JSON.parse(new TextDecoder().decode(file?.bytes)) as Handed;
  return written({
    ...handed,
    entity: { name },
    period: yearPeriod(madeUpYear),
    figures: handed.figures.map((figure) => ({ ...figure, value: counts[figure.id] ?? figure.value })),
  });
}

const count = (stage: string): string => `monitoring/funnel/${stage}/count`;

test("what is no return of monitoring is told", async () => {
  const { problems } = await overviewFrom({
    ...country,
    [`monitoring-returns/${madeUpYear}/02.json`]: written(await handedOver("aomori-2024")),
  });
  expect(problems.map(({ rule }) => rule)).toEqual(["federation/broken-return", "return/no-monitoring"]);
});

test("three corporations, one of which has handed over nothing, and a total worked out by hand", async () => {
  const aomori = await returnOfMonitoring("青森県信用保証協会", {
    [count("watched")]: "100",
    [count("candidates")]: "40",
    [count("approached")]: "30",
    [count("accepted")]: "9",
    [count("supported")]: "8",
  });
  const saga = await returnOfMonitoring("佐賀県信用保証協会", {
    [count("watched")]: "60",
    [count("candidates")]: "21",
    [count("approached")]: "13",
    [count("accepted")]: "5",
    [count("supported")]: "0",
  });
  const below = `monitoring-returns/${madeUpYear}`;
  const { value, problems } = await overviewFrom({
    ...country,
    [`${below}/02.json`]: aomori,
    [`${below}/41.json`]: saga,
  });
  expect(problems).toEqual([]);
  const table = value?.report.tables.find(({ id }) => id === "returns/monitoring");
  expect(table?.columns.map(({ label }) => label)).toEqual([
    "対象",
    "支援候補",
    "打診",
    "受入れ",
    "支援の実施",
  ]);
  expect(
    table?.rows.map(({ label, cells }) => [
      label,
      ...cells.map((cell) => isFigure(cell ?? "") && String((cell as { value: unknown }).value)),
    ]),
  ).toEqual([
    ["青森県", "100", "40", "30", "9", "8"],
    ["佐賀県", "60", "21", "13", "5", "0"],
    // 100 + 60, 40 + 21, 30 + 13, 9 + 5, 8 + 0.
    ["提出した協会の計", "160", "61", "43", "14", "8"],
  ]);
  expect(table?.notes).toEqual([
    "4協会のうち2協会の提出による、途中の集計です。ほかの協会の分は推し量っていません。",
  ]);
  expect(value?.slides.chapters.map(({ title }) => title)).toContain("協会別のモニタリングと支援");
});
