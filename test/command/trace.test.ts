import { beforeAll, describe, expect, test } from "vitest";
import { run } from "../../src/bin/run.js";
import { filesOf, under } from "../support/dataset.js";
import { memoryEffects } from "../support/memory.js";

// たどる: from a figure down to the cells it was read from.

let files: Record<string, Uint8Array>;
beforeAll(async () => {
  files = under("minato", await filesOf("test/error/base"));
});

async function trace(...argv: string[]) {
  const effects = memoryEffects(files);
  const code = await run(["trace", "minato", ...argv], effects);
  return { code, out: effects.printed.join("\n"), talk: effects.said.join("\n") };
}

/** Nothing is built yet: what is told to whoever asks. */
const unbuilt =
  "印刷された所は、まだ分かりません（output/minato/printed-places.json がありません）。kaiji build minato で作ると分かります。";

const surplus = `当期収支差額 200,000円  = 合計  [income-statement/surplus]
  経常収支差額 200,000円  = 差引
    経常収入 1,000,000円  = 合計
      保証料 1,000,000円  ← minato/ledger/trial-balance.csv!D2 「1,000,000」
    経常支出 800,000円  = 合計
      業務費 500,000円  = 合計
        役職員給与 400,000円  ← minato/ledger/trial-balance.csv!C3 「400,000」
        事務費 100,000円  ← minato/ledger/trial-balance.csv!C4 「100,000」
      信用保険料 300,000円  ← minato/ledger/trial-balance.csv!C5 「300,000」
  経常外収支差額 0円  = 差引
    経常外収入 1,310,000円  = 合計
      責任準備金戻入 500,000円  ← minato/ledger/trial-balance.csv!D6 「500,000」
      求償権償却準備金戻入 60,000円  ← minato/ledger/trial-balance.csv!D7 「60,000」
      求償権補填金戻入 750,000円  = 合計
        保険金 700,000円  ← minato/ledger/trial-balance.csv!D8 「700,000」
        損失補償補填金 50,000円  ← minato/ledger/trial-balance.csv!D9 「50,000」
    経常外支出 1,310,000円  = 合計
      求償権償却 720,000円  ← minato/ledger/trial-balance.csv!C10 「720,000」
      責任準備金繰入 520,000円  ← minato/ledger/trial-balance.csv!C11 「520,000」
      求償権償却準備金繰入 70,000円  ← minato/ledger/trial-balance.csv!C12 「70,000」`;

test("by its id: the whole tree, down to file, row, column and the text that stood there", async () => {
  expect(await trace("income-statement/surplus")).toEqual({ code: 0, out: surplus, talk: unbuilt });
});

test("by its label: the same", async () => {
  expect(await trace("当期収支差額")).toEqual({ code: 0, out: surplus, talk: unbuilt });
});

test("a rounding is a step of its own", async () => {
  const { out } = await trace("base-property/ceiling-use");
  expect(out.split("\n")[0]).toBe("最高限度額の利用率 52.631578…％  = 割合  [base-property/ceiling-use]");
  const { out: printed } = await trace("base-property/ceiling-use@％.1");
  expect(printed.split("\n").slice(0, 2)).toEqual([
    "最高限度額の利用率 52.6％  = 小数第2位を四捨五入  [base-property/ceiling-use@％.1]",
    "  最高限度額の利用率 52.631578…％  = 割合",
  ]);
});

describe("by a part of its label", () => {
  test("a few: all their trees", async () => {
    const { code, out } = await trace("準備金戻入");
    expect(code).toBe(0);
    expect(out.split("\n\n")).toEqual([
      "責任準備金戻入 500,000円  ← minato/ledger/trial-balance.csv!D6 「500,000」",
      "求償権償却準備金戻入 60,000円  ← minato/ledger/trial-balance.csv!D7 「60,000」",
    ]);
  });

  test("many: five trees, and a list of the others", async () => {
    const { out } = await trace("保証債務残高");
    const blocks = out.split("\n\n");
    expect(blocks).toHaveLength(6);
    expect(blocks[5]).toMatch(/^ほかに\d+件あります:\n {2}\S+ {2}\S/u);
  });
});

describe("what is not there", () => {
  test("with the name that was meant, exit code 2", async () => {
    expect(await trace("当期収支差顎")).toEqual({
      code: 2,
      out: "",
      talk: "「当期収支差顎」という数値はありません。「当期収支差額」のつもりではありませんか。",
    });
  });

  test("without a guess where nothing is near", async () => {
    expect(await trace("xyz")).toEqual({ code: 2, out: "", talk: "「xyz」という数値はありません。" });
  });
});

test("--format json: the figures found, and all that they are made of", async () => {
  const { code, out } = await trace("operating-expenses", "--format", "json");
  expect(code).toBe(0);
  const place = { file: "minato/ledger/trial-balance.csv", column: "C" };
  expect(JSON.parse(out)).toEqual({
    figures: ["income-statement/operating-expenses"],
    all: [
      {
        id: "income-statement/salaries",
        label: "役職員給与",
        value: "400000",
        unit: "円",
        origin: { place: { ...place, row: 3 }, text: "400,000" },
      },
      {
        id: "income-statement/office-expenses",
        label: "事務費",
        value: "100000",
        unit: "円",
        origin: { place: { ...place, row: 4 }, text: "100,000" },
      },
      {
        id: "income-statement/operating-expenses",
        label: "業務費",
        value: "500000",
        unit: "円",
        origin: {
          operation: "sum",
          inputs: ["income-statement/salaries", "income-statement/office-expenses"],
        },
      },
    ],
    printed: [],
    files: [],
  });
});

test("a prefecture's sum goes down to the cases of its chambers' registers", async () => {
  const folder = "data/sample-prefecture-2025h1";
  const effects = memoryEffects(under(folder, await filesOf(folder)));
  await run(["trace", folder, "chambers/101/2025H1/小規模企業資金/approvals/amount"], effects);
  const lines = effects.printed.join("\n").split("\n");
  // Cells AJ20 to AJ41 of the register: 5.5 + 5 + 3 + 4.5 + 2.5 + 5.5 + 4 million and 3,250,500円
  expect(lines[0]).toBe(
    "若葉商工会議所 令和7年度上半期 小規模企業資金 承諾金額 33,250,500円  = 合計  [chambers/101/2025H1/小規模企業資金/approvals/amount]",
  );
  expect(lines[1]).toBe(
    `  若葉商工会議所 受付番号2024-119 承諾金額 5,500,000円  ← ${folder}/registers/101.xlsx[受払簿]!AJ20 「5500000」`,
  );
  expect(lines).toHaveLength(9);
});
