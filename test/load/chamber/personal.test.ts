import { describe, expect, test } from "vitest";
import { masked } from "../../../src/problem/masked.js";
import { chamberFiles, chamberOf, registerCsv } from "../../support/chamber.js";

const named = registerCsv({ business: "山田花子商店", officer: "鈴木次郎", reason: "田中太郎と相談" });
const lines = named.split("\n");
const [header = "", row = ""] = lines;

/** Everything that is said of a register. */
const saidOf = async (register: string): Promise<string> =>
  JSON.stringify((await chamberOf(chamberFiles(register))).problems);

describe("no name of anybody stands in a message", () => {
  test.each(row.split(",").map((_, index) => index))("with the comma before cell %i missing", async (at) => {
    const cells = row.split(",");
    const shifted = [...cells.slice(0, at), ...cells.slice(at + 1)].join(",");
    const joined = cells.map((cell, index) => (index === 0 || index === at ? cell : `,${cell}`)).join("");
    const extra = [...cells.slice(0, at), "", ...cells.slice(at)].join(",");
    for (const broken of [shifted, joined, extra]) {
      const said = await saidOf(`${header}\n${broken}\n`);
      expect(said).not.toMatch(/山田|花子|鈴木|次郎|田中|太郎/u);
    }
  });

  test("with the row of headings missing", async () => {
    const said = await saidOf(`${row}\n${row}\n`);
    expect(said).toContain("table/missing-column");
    expect(said).not.toMatch(/山田|花子|鈴木|次郎|田中|太郎/u);
  });
});

describe("masked", () => {
  test.each(["1,2O4", "R7.13.1", "令和7年2月30日", "2025-001", "▲1,234千円", ""])(
    "%s says nobody",
    (text) => {
      expect(masked(text)).toBe(text);
    },
  );

  test.each([
    ["山田花子商店", "●●●●●●"],
    ["大和正人", "●●●●"],
    ["Yamada", "●●●●●●"],
    ["株式会社 見本製作所 本店", "●●●●●●●●"],
  ])("%s could be somebody", (text, marks) => {
    expect(masked(text)).toBe(marks);
  });
});
