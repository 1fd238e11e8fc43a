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
        ["{{協会の一覧.名称}}", "{{協会の一覧.コード}}"],
      ],
    ],
  ]);
  const files = { ...(await filesOf("data/japan-2023")), "forms/調査票.xlsx": form };
  const effects = memoryEffects(under("d", files));
  const code = await run(["build", "d", "--only", "forms"], effects);
  expect({ code, said: code === 0 ? "" : effects.said.join("\n") }).toEqual({ code: 0, said: "" });
  const cells = await workbookCells(effects.files.get("output/d/forms/調査票.xlsx") ?? Uint8Array.of());
  expect(Object.fromEntries([...cells].slice(0, 5))).toEqual({});
  expect(effects.files.has("output/d/forms/調査票.pdf")).toBe(true);
});
