import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { build } from "../../src/command/build.js";
import type { FiguresFile } from "../../src/model/figures-file.js";
import { filesOf, under } from "../support/dataset.js";
import { memoryEffects } from "../support/memory.js";

/** `figures.json` of a folder of `data/`, as `kaiji build` writes it. */
async function figuresFile(dataset: string, today = "2025-10-20"): Promise<FiguresFile> {
  const folder = `data/${dataset}`;
  const effects = { ...memoryEffects(under(folder, await filesOf(folder))), today: () => today };
  const options = { output: "output", only: ["figures.json"], format: "text", strict: false } as const;
  expect(await build([folder], { ...options, quiet: true, colour: false }, effects)).toBe(0);
  return JSON.parse(new TextDecoder().decode(effects.files.get(`output/${dataset}/figures.json`)));
}

describe("figures.json by itself says whose and of when its figures are, and how it is read", () => {
  test("青森県: a fiscal year", async () => {
    const { figures, kaiji, ...head } = await figuresFile("aomori-2024");
    expect(head).toEqual({
      format: 1,
      kind: "association",
      entity: { name: "青森県信用保証協会", prefecture: "青森県", prefectureCode: "02" },
      period: { fiscalYear: 2024, name: "令和6年度", from: "2024-04-01", to: "2025-03-31" },
    });
    expect(kaiji).toBe(JSON.parse(await readFile("package.json", "utf8")).version);
    const byId = new Map(figures.map((figure) => [figure.id, figure]));
    // 貸借対照表 of the printed booklet.
    expect(byId.get("balance-sheet/guarantee-liability")).toMatchObject({
      label: "保証債務",
      value: "224177675246",
      unit: "円",
      origin: { place: { file: "aomori-2024/ledger/trial-balance.xlsx" } },
    });
    // 2,241億円 in the booklet: printed in 億円, truncated, no digits.
    expect(byId.get("balance-sheet/guarantee-liability@億円")).toMatchObject({
      value: "2241",
      unit: "億円",
      origin: {
        operation: "rounded",
        digits: 0,
        mode: "truncate",
        inputs: ["balance-sheet/guarantee-liability"],
      },
    });
  });

  test("商工会議所と県: a half year, and no more of the chamber than its name and prefecture", async () => {
    const period = {
      fiscalYear: 2025,
      half: 1,
      name: "令和7年度上半期",
      from: "2025-04-01",
      to: "2025-09-30",
    };
    const chamber = await figuresFile("sample-chamber-2025h1");
    expect(chamber).toMatchObject({ format: 1, kind: "chamber", period });
    expect(Object.keys(chamber.entity)).toEqual(["name", "prefecture"]);
    const prefecture = await figuresFile("sample-prefecture-2025h1");
    expect(prefecture).toMatchObject({ format: 1, kind: "prefecture", period });
    expect(Object.keys(prefecture.entity)).toEqual(["name"]);
  });
});
