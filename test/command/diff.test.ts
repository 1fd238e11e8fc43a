import { beforeAll, describe, expect, test } from "vitest";
import { run } from "../../src/bin/run.js";
import type { Difference } from "../../src/model/difference.js";
import { filesOf, under } from "../support/dataset.js";
import { type MemoryEffects, memoryEffects } from "../support/memory.js";
import { readPdf } from "../support/read-pdf.js";
import { workbookCells } from "../support/workbook.js";

// 比べる: one correction of the sample, and everything in its outputs that it changed.

const ledger = "ledger/trial-balance.csv";

let effects: MemoryEffects;
beforeAll(async () => {
  const sample = await filesOf("data/sample-2025");
  const text = new TextDecoder().decode(sample[ledger]);
  // 保証料 (D2) and 信用保険料 (C21) are 2,000,000 more: the surplus stays.
  const corrected = text.replace(",,3238899405", ",,3240899405").replace("1455767879,", "1457767879,");
  // And a word in a cell of a table of words.
  const officers = "profile/officers.csv";
  const named = new TextDecoder().decode(sample[officers]).replace("宮﨑 拓也", "宮﨑 拓哉");
  const copy = {
    ...sample,
    [ledger]: new TextEncoder().encode(corrected),
    [officers]: new TextEncoder().encode(named),
  };
  effects = memoryEffects({ ...under("a/sample", sample), ...under("b/sample", copy) });
  expect(await run(["build", "a/sample", "--output", "old", "--quiet"], effects)).toBe(0);
  expect(await run(["build", "b/sample", "--output", "new", "--quiet"], effects)).toBe(0);
}, 240_000);

async function diff(...argv: string[]) {
  const asking = { ...effects, printed: [] as string[], said: [] as string[] };
  asking.print = (text) => void asking.printed.push(text);
  asking.say = (text) => void asking.said.push(text);
  const code = await run(["diff", ...argv], asking);
  return { code, out: asking.printed.join("\n"), talk: asking.said.join("\n") };
}

const json = async (...argv: string[]): Promise<Difference> =>
  JSON.parse((await diff(...argv, "--format", "json")).out);

test("nothing changed: exit code 0", async () => {
  expect(await diff("old/sample", "old/sample")).toEqual({ code: 0, out: "違いはありません。", talk: "" });
});

describe("two builds", () => {
  test("the corrected figure: both values, their difference, its cell, its places; exit code 1", async () => {
    const { code, out } = await diff("old/sample", "new/sample");
    expect(code).toBe(1);
    // 3,238,899,405 + 2,000,000
    expect(out).toContain(
      "保証料  [income-statement/guarantee-fees]\n" +
        "  3,238,899,405円 → 3,240,899,405円（＋2,000,000円）\n" +
        "  もと: sample/ledger/trial-balance.csv!D2 「3238899405」 → 「3240899405」\n" +
        "  印刷された所:\n",
    );
    // What rests on both cells names both; what rests on none does not come.
    expect(out).toContain("[income-statement/ordinary-income]");
    expect(out).not.toContain("[income-statement/surplus]");
  });

  test("every text on a page that is new is listed, and every one that is listed stands there", async () => {
    const { changed, words } = await json("old/sample", "new/sample");
    const [before, after] = await Promise.all(
      ["old", "new"].map(async (folder) =>
        numbersOn(effects.files.get(`${folder}/sample/booklet.pdf`) as Uint8Array),
      ),
    );
    const listed = changed.flatMap(({ printed }) => printed.filter(({ file }) => file === "booklet.pdf"));
    expect(listed.length).toBeGreaterThan(5);
    for (const { page = 0, text } of listed)
      if (text) expect(after?.[page - 1], `${page}: ${text}`).toContain(/[\d,.]+/u.exec(text)?.[0]);
    after?.forEach((numbers, index) => {
      const come = numbers.filter((one) => !before?.[index]?.includes(one));
      const told = [
        ...listed.filter(({ page }) => page === index + 1).map(({ text = "" }) => text),
        ...words.filter(({ page }) => page === index + 1).flatMap(({ newer }) => newer),
      ];
      for (const one of come)
        expect(
          told.some((text) => text.includes(one)),
          `${index + 1}: ${one}`,
        ).toBe(true);
    });
  });

  test("a word that changed in a cell of a table is among the prose, on its page", async () => {
    const { words } = await json("old/sample", "new/sample");
    const [change, ...others] = words.filter(({ newer }) => newer.some((text) => text.includes("拓哉")));
    expect(others).toEqual([]);
    // Words of a cell are set without their space.
    expect(change).toMatchObject({ file: "booklet.pdf", older: ["宮﨑拓也"], newer: ["宮﨑拓哉"] });
    const { pageStrings } = await readPdf(effects.files.get("new/sample/booklet.pdf") as Uint8Array);
    expect(pageStrings[(change?.page ?? 0) - 1]?.join("").replaceAll(/\s/gu, "")).toContain("宮﨑拓哉");
  });

  test("every number of the workbook that changed is listed, and no other", async () => {
    const { changed } = await json("old/sample", "new/sample");
    const listed = changed.flatMap(({ printed }) =>
      printed.flatMap(({ file, sheet, cell }) => (file === "statements.xlsx" ? [`${sheet}!${cell}`] : [])),
    );
    const [before, after] = await Promise.all(
      ["old", "new"].map((folder) =>
        workbookCells(effects.files.get(`${folder}/sample/statements.xlsx`) as Uint8Array),
      ),
    );
    // What the sheets of checks and the cover reckon themselves is no figure.
    const isFigures = (at: string) => !/^(?:検算|表紙)!/u.test(at);
    const different = [...(after ?? [])].flatMap(([at, value]) =>
      typeof value === "number" && before?.get(at) !== value && isFigures(at) ? [at] : [],
    );
    expect(different.length).toBeGreaterThan(5);
    expect([...new Set(listed)].filter(isFigures).sort()).toEqual(different.sort());
  });

  test("the workbook for those who check", async () => {
    const { talk } = await diff("old/sample", "new/sample", "--output", "check");
    expect(talk).toBe("check/diff.xlsx を書きました。");
    const cells = await workbookCells(effects.files.get("check/diff.xlsx") as Uint8Array);
    const row = [...cells]
      .find(([at, value]) => at.startsWith("変わった数値!B") && value === "保証料")?.[0]
      .slice(8);
    expect(["C", "D", "E", "F"].map((column) => cells.get(`変わった数値!${column}${row}`))).toEqual([
      3238899405,
      3240899405,
      2000000,
      "円",
    ]);
    expect(cells.get(`変わった数値!G${row}`)).toBe(
      "sample/ledger/trial-balance.csv!D2 「3238899405」→「3240899405」",
    );
    const places = [...cells].filter(
      ([at, value]) => at.startsWith("印刷された所!A") && value === "booklet.pdf",
    );
    expect(places.length).toBeGreaterThan(5);
  });
});

test("two datasets: as if they were built", async () => {
  const ofBuilds = await json("old/sample", "new/sample");
  const ofData = await json("a/sample", "b/sample");
  const idsOf = ({ changed }: Difference) => changed.map(({ id }) => id);
  expect(idsOf(ofData)).toEqual(expect.arrayContaining(idsOf(ofBuilds)));
  const placesOf = ({ changed }: Difference) =>
    changed.find(({ id }) => id === "income-statement/guarantee-fees")?.printed;
  expect(placesOf(ofData)).toEqual(placesOf(ofBuilds));
});

test("a figures.json that stands alone: the figures, and that their places are not known", async () => {
  for (const folder of ["old", "new"])
    effects.files.set(`${folder}.json`, effects.files.get(`${folder}/sample/figures.json`) as Uint8Array);
  const { code, out, talk } = await diff("old.json", "new.json");
  expect(code).toBe(1);
  expect(out).toContain("  3,238,899,405円 → 3,240,899,405円（＋2,000,000円）\n");
  expect(out).not.toContain("booklet.pdf");
  expect(talk).toContain("印刷された所は分かりません。");
});

describe("what cannot be compared: exit code 2, and nothing claimed", () => {
  test.each([
    ["nowhere", /「nowhere」がありません。作成の出力のフォルダ/u],
    ["old", /「old」には、kaiji\.yamlもfigures\.jsonもありません。中の old\/sample のどれか/u],
    ["broken.json", /broken\.json.*JSONとして読めません/su],
    ["other.json", /形式の版が「9」です/u],
    ["headless.json", /いつの数か（period）、数値（figures）の1番めが読めません/u],
  ])("%s", async (path, said) => {
    effects.files.set("broken.json", new TextEncoder().encode("{"));
    effects.files.set("other.json", new TextEncoder().encode('{"format": 9, "figures": []}'));
    const headless = {
      format: 1,
      kaiji: "0",
      kind: "association",
      entity: { name: "x" },
      figures: [{ id: 1 }],
    };
    effects.files.set("headless.json", new TextEncoder().encode(JSON.stringify(headless)));
    const { code, out, talk } = await diff("old/sample", path);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(talk).toMatch(said);
  });
});

/** The numbers that stand on each page. */
async function numbersOn(bytes: Uint8Array): Promise<string[][]> {
  const { pageStrings } = await readPdf(bytes);
  return pageStrings.map((strings) => strings.flatMap((text) => text.match(/\d[\d,]*(?:\.\d+)?/gu) ?? []));
}
