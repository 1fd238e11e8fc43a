import { expect, test } from "vitest";
import { run } from "../../../src/bin/run.js";
import { filesOf, under } from "../../support/dataset.js";
import { memoryEffects } from "../../support/memory.js";
import { workbookBytes, workbookCells } from "../../support/workbook.js";

// 連合会の様式: filled with the country's figures, its tables and its name.

test("a federation's form: a figure by id, its own tables, its name and year", async () => {
  const form = await workbookBytes([
    [
      "調査票",
      [
        ["{{団体名}}", "{{年度}}", "{{都道府県名｜全国}}"],
        ["{{数値 信用保証の実績 保証債務残高}}", "{{数値 信用保証の実績 令和5年度 保証債務残高（百万円）}}"],
        ["{{協会一覧.協会コード}}", "{{協会一覧.協会名}}"],
      ],
    ],
  ]);
  const files = { ...(await filesOf("data/japan-2023")), "forms/調査票.xlsx": form };
  const effects = memoryEffects(under("d", files));
  const code = await run(["build", "d", "--only", "forms"], effects);
  expect({ code, said: code === 0 ? "" : effects.said.join("\n") }).toEqual({ code: 0, said: "" });
  const cells = await workbookCells(effects.files.get("output/d/forms/調査票.xlsx") ?? Uint8Array.of());
  // national/guarantees.csv: 364,597億円; the first two of associations.csv.
  expect(Object.fromEntries([...cells].slice(0, 9))).toEqual({
    "調査票!A1": "全国信用保証協会連合会",
    "調査票!B1": "令和5年度",
    "調査票!C1": "全国",
    "調査票!A2": 364_597,
    "調査票!B2": 36_459_700,
    "調査票!A3": "01",
    "調査票!B3": "北海道信用保証協会",
    "調査票!A4": "02",
    "調査票!B4": "青森県信用保証協会",
  });
  expect(effects.files.has("output/d/forms/調査票.pdf")).toBe(true);
});
