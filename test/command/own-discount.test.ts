import exceljs from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import { program } from "../../src/bin/program.js";
import { feeRatesPdf, feeRatesXlsx } from "../../src/kind/association/fee-rates.js";
import { type Publication, publication } from "../../src/kind/association/publication.js";
import { openDataset } from "../../src/kind/open.js";
import { renderPdf } from "../../src/render/pdf/index.js";
import { filesOf, under } from "../support/dataset.js";
import { type Files, memoryEffects } from "../support/memory.js";
import { readPdf } from "../support/read-pdf.js";

/**
 * 協会独自の割引: 「地域貢献」 0.05 ％, written into a copy of Saga's schedule and its table of programmes, and
 * nowhere else.
 */
const folder = "data/own";
let own: Files;
beforeAll(async () => {
  const files = await filesOf("data/saga-2014");
  const schedule = "rates/schedule.yaml";
  const table = "guarantee/programmes.csv";
  own = under(folder, {
    ...files,
    [schedule]: changed(files[schedule], [
      ["      有担保: 0.10\n", "      有担保: 0.10\n      地域貢献: 0.05\n"],
      [
        "普通保証: { 料率: 責任共有, 割引: [有担保, 中小企業会計] }",
        "普通保証: { 料率: 責任共有, 割引: [有担保, 中小企業会計, 地域貢献] }",
      ],
    ]),
    [table]: changed(files[table], [
      [",有担保割引,会計割引,", ",有担保割引,地域貢献割引,会計割引,"],
      [/,([^,]*),([^,]*),([^,]*)$/gmu, ",$1,─,$2,$3"],
      [/^(協会,協会制度,普通保証,.*),─,/mu, "$1,0.05,"],
      // The heading, too, has got a cell more.
      [",有担保割引,地域貢献割引,─,会計割引,", ",有担保割引,地域貢献割引,会計割引,"],
    ]),
  });
});

/** What a person's editor does; it must find what it looks for. */
function changed(
  bytes: Uint8Array | undefined,
  edits: readonly (readonly [from: string | RegExp, to: string])[],
): string {
  return edits.reduce((text, [from, to]) => {
    const after = text.replace(from, to);
    if (after === text) throw new Error(`${from} is not there`);
    return after;
  }, new TextDecoder().decode(bytes));
}

async function run(line: string, files: Files = {}) {
  const effects = memoryEffects({ ...own, ...files });
  const code = await program(line.split(" "), effects);
  return { code, out: effects.printed.join("\n"), said: effects.said.join("\n") };
}

const ask = `fee --schedule ${folder} --date 2015-06-01`;

describe("kaiji fee", () => {
  it.each([
    // 1.15 − 0.05 = 1.10; 12,000,000 × 1.10 % × 24 ÷ 12 = 264,000
    ["--discount 地域貢献", "信用保証料　264,000円（保証料率 年1.10％）"],
    // 1.15 − 0.10 − 0.05 = 1.00; 12,000,000 × 1.00 % × 24 ÷ 12 = 240,000
    ["--discount 有担保 --discount 地域", "信用保証料　240,000円（保証料率 年1.00％）"],
  ])("%s", async (discounts, fee) => {
    const { code, out } = await run(
      `${ask} --programme 普通保証 --class 5 ${discounts} --amount 12000000 --months 24`,
    );
    expect([code, out.split("\n")[0]]).toEqual([0, fee]);
  });

  it("認めない制度では断り、名を誤れば、近い名を示す", async () => {
    const refused = await run(
      `${ask} --programme 無担保保証 --class 5 --discount 地域貢献 --amount 1000000 --months 12`,
    );
    expect([refused.code, refused.out]).toEqual([1, ""]);
    expect(refused.said).toContain("「無担保保証」では、割引「地域貢献」を受けられません。");
    const { code, said } = await run(`${ask} --rate 1.15 --discount 地域献上 --amount 1000000 --months 12`);
    expect(code).toBe(1);
    expect(said).toContain("「地域貢献」のつもりではありませんか。");
  });
});

describe("kaiji fee --batch", () => {
  it("割引の名を見出しにした列で求める", async () => {
    const rows = [
      "12000000,普通保証,5,24,はい,",
      "12000000,普通保証,5,24,地域貢献,有",
      "12000000,普通保証,5,24,,",
    ];
    const { code, out, said } = await run(`${ask} --batch cases.csv`, {
      "cases.csv": ["金額,制度,区分,月数,地域貢献,有担保割引", ...rows].join("\n"),
    });
    // 1.10 ％, 1.00 ％ as above; 12,000,000 × 1.15 % × 24 ÷ 12 = 276,000
    expect(out.trimEnd().split("\n").slice(1)).toEqual([
      `${rows[0]},264000`,
      `${rows[1]},240000`,
      `${rows[2]},276000`,
    ]);
    expect([code, said]).toEqual([0, ""]);
  });

  it("料率表にない割引の見出しは断り、近い名を示す", async () => {
    const { code, out, said } = await run(`${ask} --batch cases.csv`, {
      "cases.csv": "金額,制度,区分,月数,地域献上割引\n12000000,普通保証,5,24,はい\n",
    });
    expect([code, out]).toEqual([1, ""]);
    expect(said).toMatch(/cases\.csv:1: .*fee\/unknown-discount/u);
    expect(said).toContain("「地域貢献」のつもりではありませんか。");
  });
});

describe("kaiji check", () => {
  it("誤りも、使われない列もない", async () => {
    const { code, out } = await run(`check ${folder}`);
    expect(code).toBe(0);
    expect(out).not.toContain("地域貢献");
    expect(out).toMatch(/エラー0件/u);
  });

  it("割引をすべて引いて0を下回れば言う", async () => {
    const path = `${folder}/rates/schedule.yaml`;
    const text = String(own[path]).replace("地域貢献: 0.05", "地域貢献: 0.26");
    // 0.45 − 0.10 − 0.10 − 0.26 = −0.01
    const { code, out } = await run(`check ${folder}`, { [path]: text });
    expect(code).toBe(1);
    expect(out).toContain("「普通保証」は、割引をすべて引くと料率が▲0.01％になります。");
  });

  it("表の見出しを打ち誤れば言う", async () => {
    const path = `${folder}/guarantee/programmes.csv`;
    const text = String(own[path]).replace("地域貢献割引", "地域献上割引");
    const { code, out } = await run(`check ${folder}`, { [path]: text });
    expect(code).toBe(1);
    expect(out).toContain("保証制度の表の割引「地域献上」は、割引の一覧にありません。");
    expect(out).toContain("「地域貢献」のつもりではありませんか。");
  });
});

describe("印刷物", () => {
  let made: Publication;
  beforeAll(async () => {
    const opened = await openDataset(folder, memoryEffects(own));
    const { value, problems } = opened.value ? await publication(opened.value) : opened;
    if (!value || !("report" in value)) throw new Error(problems.map(({ message }) => message).join());
    made = value;
  });

  it("fee-rates.xlsx: 割引後の料率、制度ごとの割引", async () => {
    const { value } = await feeRatesXlsx(made);
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(value?.[0]?.bytes.buffer as ArrayBuffer);
    const rowsWith = (word: string) =>
      workbook.worksheets.flatMap((sheet) =>
        (sheet.getSheetValues() as unknown[][]).flatMap((row) =>
          Array.isArray(row) && row.some((cell) => String(cell).includes(word))
            ? [row.slice(1).map((cell) => (cell instanceof Object && "result" in cell ? cell.result : cell))]
            : [],
        ),
      );
    // 1.90 − 0.05, 1.75 − 0.05, …; 2.20 − 0.05, 2.00 − 0.05, …
    expect(rowsWith("地域貢献（－0.05）")).toEqual([
      ["地域貢献（－0.05）", 1.85, 1.7, 1.5, 1.3, 1.1, 0.95, 0.75, 0.55, 0.4],
      ["地域貢献（－0.05）", 2.15, 1.95, 1.75, 1.55, 1.3, 1.05, 0.85, 0.65, 0.45],
    ]);
    // 1.90 − 0.10 − 0.05 − 0.10, …
    expect(rowsWith("割引のすべて")[0]).toEqual([
      "割引のすべて",
      1.65,
      1.5,
      1.3,
      1.1,
      0.9,
      0.75,
      0.55,
      0.35,
      0.2,
    ]);
    expect(rowsWith("普通保証").at(0)?.slice(-3)).toEqual([0.1, 0.05, 0.1]);
  });

  it("fee-rates.pdf と冊子: 料率、割引の定め、保証制度の表", async () => {
    if (!made.feeRates) throw new Error("no rates");
    const { value } = await feeRatesPdf(made.feeRates, renderPdf);
    const { structure } = await readPdf(value?.[0]?.bytes ?? Buffer.of());
    expect(structure.reading).toContain("地域貢献（－0.05）1.851.701.501.301.100.950.750.550.40");
    expect(structure.reading).toContain("地域貢献割引");
    const booklet = JSON.stringify(made.booklet);
    expect(booklet).toContain('"地域貢献"');
    expect(booklet).toContain("地域貢献割引");
    expect(booklet).toContain("0.05％");
  });
});
