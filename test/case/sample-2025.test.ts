import { expect, test } from "vitest";
import { Decimal } from "../../src/model/decimal.js";
import type { Figure } from "../../src/model/figure.js";
import { filesOf, reportOf, under } from "../support/dataset.js";
import { memoryEffects } from "../support/memory.js";

// 見本の系列: what stands in a table of its own is what the statistics say elsewhere.

test("approvals by branch come to those of every year, and are the breakdown's of the last two", async () => {
  const folder = "data/sample-2025";
  const { value } = await reportOf(folder, memoryEffects(under(folder, await filesOf(folder))));
  const tables = value?.report.tables ?? [];
  const branches = tables.find(({ id }) => id === "series/branches");
  const figures = new Map(value?.report.figures.map((figure) => [figure.id, figure]));
  const inHundredMillions = (id: string) =>
    figures.get(id)?.value?.dividedBy(100_000_000).toDecimalPlaces(1, Decimal.ROUND_HALF_UP).toString();
  const rows = (branches?.rows ?? []).map(({ id, cells }) => ({
    year: id,
    amounts: cells.map((cell) => (cell as Figure).value ?? new Decimal(0)),
  }));
  expect(rows.map(({ year }) => year)).toEqual(["2021", "2022", "2023", "2024", "2025"]);
  for (const { year, amounts } of rows)
    expect([year, Decimal.sum(...amounts).toString()]).toEqual([
      year,
      inHundredMillions(`trend/approvals/${year}/amount`),
    ]);
  const last = rows.at(-1)?.amounts.map(String);
  expect(last).toEqual(
    branches?.columns.map(({ label }) => inHundredMillions(`mix/approvals/営業所別/${label}/amount`)),
  );
});
