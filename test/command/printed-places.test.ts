import { beforeAll, describe, expect, test } from "vitest";
import { run } from "../../src/bin/run.js";
import { filesOf, under } from "../support/dataset.js";
import { type MemoryEffects, memoryEffects } from "../support/memory.js";
import { indexIn, untruePlaces } from "../support/printed-index.js";

// 印刷された所: where every figure of the sample came to stand, and every way of asking for it.

let effects: MemoryEffects;
beforeAll(async () => {
  effects = memoryEffects(under("sample", await filesOf("data/sample-2025")));
  expect(await run(["build", "sample", "--quiet"], effects)).toBe(0);
}, 240_000);

/** What is answered to a word. */
async function asked(word: string, ...options: string[]) {
  const asking = { ...effects, printed: [] as string[], said: [] as string[] };
  asking.print = (text) => void asking.printed.push(text);
  asking.say = (text) => void asking.said.push(text);
  const code = await run(["trace", "sample", word, ...options], asking);
  return { code, out: asking.printed.join("\n"), talk: asking.said.join("\n") };
}

const ledger = "sample/ledger/trial-balance.csv";

/** 保証料 and 信用保険料 are a yen more: the surplus stays. */
function corrected(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  const [fees, premiums] = [/3238899405/u, /1455767879/u];
  expect([fees, premiums].map((one) => one.test(text))).toEqual([true, true]);
  return new TextEncoder().encode(text.replace(fees, "3238899406").replace(premiums, "1455767880"));
}

test("every place of every output is where the file itself shows it", async () => {
  const { files } = indexIn(effects.files, "output/sample");
  const kinds = new Set(files.flatMap(({ places }) => places.map(({ kind }) => kind)));
  expect([...kinds].sort()).toEqual(["cell", "chart", "diagram", "sentence", "table", "tiles"]);
  for (const file of files)
    expect(await untruePlaces(file, effects.files, "output/sample"), file.file).toEqual([]);
});

test("every figure that is printed is one that trace knows", async () => {
  const { files } = indexIn(effects.files, "output/sample");
  const { out } = await asked("sample/ledger/trial-balance.csv!D8", "--format", "json");
  expect(JSON.parse(out).printed.length).toBeGreaterThan(3);
  // By an id of each output whose figures stand in no other.
  for (const file of [
    "booklet.pdf",
    "fee-rates.pdf",
    "monitoring.pdf",
    "monitoring.xlsx",
    "monthly.pdf",
    "monthly.xlsx",
    "statements.xlsx",
  ]) {
    const figures = files.find((one) => one.file === file)?.places.map(({ figure }) => figure) ?? [];
    const others = new Set(
      files.flatMap((one) => (one.file === file ? [] : one.places.map((at) => at.figure))),
    );
    const own = figures.find((figure) => !others.has(figure)) ?? figures[0] ?? "";
    expect((await asked(own)).code, `${file}: ${own}`).toBe(0);
  }
});

test("forms: the half-year report and the prefecture's workbook and papers, page and cell", async () => {
  for (const [dataset, only] of [
    ["data/sample-chamber-2025h1", "half-year-report.xlsx,half-year-report.pdf"],
    ["data/sample-prefecture-2025h1", "consolidated.xlsx,consolidated.pdf,chambers,open-data"],
  ] as const) {
    const world = memoryEffects(under("d", await filesOf(dataset)));
    expect(await run(["build", "d", "--only", only, "--quiet"], world)).toBe(0);
    const { files } = indexIn(world.files, "output/d");
    const placed = files.filter(({ places }) => places.length > 0);
    for (const name of only.split(","))
      expect(
        placed.some(({ file }) => file.startsWith(name)),
        name,
      ).toBe(true);
    for (const file of placed)
      expect(await untruePlaces(file, world.files, "output/d"), file.file).toEqual([]);
  }
});

test("the overview of the country: slides and workbook", async () => {
  const world = memoryEffects(under("d", await filesOf("data/japan-2023")));
  expect(await run(["build", "d", "--only", "overview.pdf,overview.xlsx", "--quiet"], world)).toBe(0);
  const { files } = indexIn(world.files, "output/d");
  const placed = files.filter(({ places }) => places.length > 0);
  expect(placed.map(({ file }) => file).sort()).toEqual(["overview.pdf", "overview.xlsx"]);
  const kinds = new Set(placed.flatMap(({ places }) => places.map(({ kind }) => kind)));
  expect([...kinds].sort()).toEqual(["cell", "chart", "diagram", "sentence", "table", "tiles"]);
  for (const file of placed) expect(await untruePlaces(file, world.files, "output/d"), file.file).toEqual([]);
});

describe("asked by", () => {
  // D69 of the trial balance is 298,423,061,000円: 298,423百万円, 2,984億円.
  test("its id: how it came about, and below that where it stands, rounded too", async () => {
    const { code, out, talk } = await asked("balance-sheet/guarantee-liability");
    expect({ code, talk }).toEqual({ code: 0, talk: "" });
    expect(out).toContain(
      "保証債務 298,423,061,000円  ← sample/ledger/trial-balance.csv!D69 「298423061000」\n",
    );
    expect(out).toMatch(/^印刷された所:$/mu);
    expect(out).toMatch(
      /^ {2}booklet\.pdf 2ページ　文　「2,984億円」　.*年度末の保証債務残高は2,984億円となりました。$/mu,
    );
    expect(out).toMatch(/^ {2}statements\.xlsx!貸借対照表![A-Z]\d+　「298,423,061,000」$/mu);
    expect(out).toMatch(/^ {2}open-data\/balance-sheet-credit\.csv![A-Z]\d+　「298423061000」$/mu);
  });

  test("a printed value, in whatever width", async () => {
    const { code, out } = await asked("２９８，４２３百万円");
    expect(code).toBe(0);
    expect(out).toMatch(
      /^ {2}booklet\.pdf \d+ページ　表1 主要計数の推移　令和7年度・保証債務残高 金額「298,423」$/mu,
    );
  });

  test("a printed value of another unit: nothing", async () => {
    expect(await asked("298,423件")).toMatchObject({ code: 2, out: "" });
  });

  test("a negative value, with the corporation's mark or another", async () => {
    const { code, out } = await asked("△640,222千円");
    expect(code).toBe(0);
    expect(out).toMatch(/表4 収支予算　経常外収支差額・金額「▲640,222」$/mu);
  });

  test("a page of a paper", async () => {
    const { code, out } = await asked("booklet.pdf:12");
    expect(code).toBe(0);
    expect(out.split("\n\n").map((group) => group.split("\n")[0])).toEqual([
      "booklet.pdf 12ページ　表3 年度経営計画",
      "booklet.pdf 12ページ　表4 収支予算",
      "booklet.pdf 12ページ　表5 基本財産の計画",
      "元のセルまでは、[ ] の中のIDでたどれます（kaiji trace データ ID）。",
    ]);
  });

  test("a page of every paper, and a table", async () => {
    expect((await asked("P.2")).out).toMatch(/^fee-rates\.pdf 2ページ　表\d+ 区分ごとの信用保証料率$/mu);
    const { code, out } = await asked("表３");
    expect(code).toBe(0);
    // Every paper has its own.
    expect(out).toMatch(/^booklet\.pdf 12ページ　表3 年度経営計画$/mu);
    expect(out).toMatch(/^monitoring\.pdf \d+ページ　表3 /mu);
    expect(out).toContain("  保証承諾・計画額「104,000」  [plan/annual/2026/保証承諾]");
  });

  test("a cell of a workbook: the figure in it", async () => {
    const place = indexIn(effects.files, "output/sample")
      .files.find(({ file }) => file === "statements.xlsx")
      ?.places.find(
        ({ sheet, figure }) => sheet === "収支計算書" && figure === "income-statement/guarantee-fees",
      );
    const { code, out } = await asked(`statements.xlsx!収支計算書!${place?.cell}`);
    expect(code).toBe(0);
    // D2 of the trial balance.
    expect(out).toContain("保証料 3,238,899,405円  ← sample/ledger/trial-balance.csv!D2 「3238899405」");
  });

  test("a cell of a source: all that rests on it", async () => {
    const { code, out } = await asked("ledger/trial-balance.csv!D2");
    expect(code).toBe(0);
    expect(out.split("\n")[0]).toBe(
      "保証料 3,238,899,405円  ← sample/ledger/trial-balance.csv!D2 「3238899405」  [income-statement/guarantee-fees]",
    );
    // 保証料 is part of 経常収入, of both balances and of the surplus.
    for (const id of ["ordinary-income", "ordinary-balance", "surplus"])
      expect(out).toContain(`[income-statement/${id}]\n`);
    expect(out).not.toContain("[income-statement/ordinary-expenditure]");
    expect(out).toMatch(/^これによる数値は\d+件、印刷された所は\d+か所です。$/mu);
  });

  test("as JSON: the figures, their origins, and every place as data", async () => {
    const { out } = await asked("ledger/trial-balance.csv!D2", "--format", "json");
    const { figures, all, printed, files } = JSON.parse(out);
    expect(figures).toContain("income-statement/guarantee-fees");
    expect(all.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining(figures));
    expect(printed).toContainEqual({
      figure: "income-statement/guarantee-fees",
      file: "booklet.pdf",
      page: expect.any(Number),
      kind: "table",
      number: expect.stringMatching(/^表\d+$/u),
      title: "収支計算書",
      row: "保証料",
      column: "金額",
      text: "3,238,899,405",
    });
    expect(files).toContainEqual({ file: "booklet.pdf", state: "current" });
  });
});

describe("what is not there", () => {
  test.each([
    ["booklet.pdf:1", /^「booklet\.pdf:1」に数値はありません。数値があるのは 2、4～.* ページです。$/u],
    [
      "statements.xlsx!収支計算書!A1",
      /^「.*」に数値はありません。数値があるのは B列の.*行、.*E列の.*行 です。$/u,
    ],
    ["ledger/trial-balance.csv!B2", /^「.*」に数値はありません。数値があるのは C列の.*行、D列の2～/u],
    [
      "booklt.pdf:3",
      /^「booklt\.pdf:3」という数値はありません。「booklet\.pdf」のつもりではありませんか。$/u,
    ],
  ])("%s: where there is something is said", async (word, said) => {
    const { code, out, talk } = await asked(word);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(talk).toMatch(said);
  });
});

describe("what was built before", () => {
  test("of older data: its places are those of that time, and that is said", async () => {
    const before = effects.files.get(ledger) as Uint8Array;
    effects.files.set(ledger, corrected(before));
    const { code, out, talk } = await asked("income-statement/guarantee-fees");
    effects.files.set(ledger, before);
    expect(code).toBe(0);
    expect(out).toContain("保証料 3,238,899,406円");
    expect(out).toContain("「3,238,899,405」");
    expect(talk).toContain(
      "booklet.pdf は、いまのデータより前の数値で作ったものです。印刷された所は、そのときのものです。kaiji build sample で作り直してください。",
    );
  });

  test("replaced by hand, or gone: nothing is claimed of it", async () => {
    const [pdf, book] = ["output/sample/booklet.pdf", "output/sample/statements.xlsx"];
    const before = [pdf, book].map((path) => effects.files.get(path) as Uint8Array);
    effects.files.set(pdf as string, new Uint8Array([1]));
    effects.files.delete(book as string);
    const { out, talk } = await asked("income-statement/guarantee-fees");
    for (const [index, path] of [pdf, book].entries())
      effects.files.set(path as string, before[index] as Uint8Array);
    expect(out).not.toContain("booklet.pdf");
    expect(out).not.toContain("statements.xlsx");
    expect(out).toContain("open-data.xlsx");
    expect(talk).toContain("booklet.pdf は、索引（printed-places.json）を書いたあとに置きかえられています。");
    expect(talk).toContain("statements.xlsx は、書き出し先にありません。");
  });

  test("kept by --only: what is said of it is kept, with the figures that it was made from", async () => {
    const whole = indexIn(effects.files, "output/sample");
    const again = memoryEffects(Object.fromEntries(effects.files));
    again.files.set(ledger, corrected(again.files.get(ledger) as Uint8Array));
    expect(await run(["build", "sample", "--only", "statements.xlsx", "--quiet"], again)).toBe(0);
    const index = indexIn(again.files, "output/sample");
    expect(index.figures).not.toBe(whole.figures);
    const of = (files: typeof index.files, name: string) => files.find(({ file }) => file === name);
    expect(of(index.files, "booklet.pdf")).toEqual(of(whole.files, "booklet.pdf"));
    expect(of(index.files, "statements.xlsx")?.figures).toBe(index.figures);
    expect(index.files.map(({ file }) => file).sort()).toEqual(whole.files.map(({ file }) => file).sort());
    await run(["trace", "sample", "income-statement/guarantee-fees"], again);
    expect(again.said.join("\n")).toContain("booklet.pdf は、いまのデータより前");
    expect(again.said.join("\n")).not.toContain("statements.xlsx は");
  });
});
