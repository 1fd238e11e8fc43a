import { describe, expect, test } from "vitest";
import { columnsSwapped } from "../../../src/calculate/checks/columns-swapped.js";
import { emptySide } from "../../../src/calculate/checks/empty-side.js";
import { sideSwapped } from "../../../src/calculate/checks/side-swapped.js";
import type { LedgerSection } from "../../../src/model/association/statement/statements.js";
import { at, cell, number, read, told } from "../by-hand.js";
import { contextOf } from "./context.js";

let line = 1;
const row = (section: LedgerSection, account: string, debit: string | null, credit: string | null) => {
  line += 1;
  return {
    section: cell(section, line),
    account: cell(account, line),
    debit: number(debit, "円", line),
    credit: number(credit, "円", line),
    place: at(line),
  };
};
type Row = ReturnType<typeof row>;

describe("most accounts on their unusual side", () => {
  const swapped = (...trialBalance: Row[]) =>
    columnsSwapped.find(contextOf([], { tables: { trialBalance } })).map(({ message }) => message);
  const liability = (debit: string | null, credit: string | null) =>
    row("負債及び正味財産", "乙", debit, credit);
  const asset = (debit: string | null, credit: string | null) => row("資産", "甲", debit, credit);

  test("two of three are more than half, two of four are not", () => {
    expect(swapped(asset(null, "5"), liability("5", null), asset("1", null))).toEqual([
      "残高試算表の貸借対照表の科目のうち、残高のある3行中2行が、ふだんと逆の側にあります。借方と貸方の列が入れかわっています。",
    ]);
    expect(swapped(asset(null, "5"), liability("5", null), asset("1", null), liability(null, "1"))).toEqual(
      [],
    );
  });
  test("rows of nothing do not count", () => {
    expect(swapped(asset(null, "5"), liability("5", null), asset("0", null), liability(null, null))).toEqual([
      "残高試算表の貸借対照表の科目のうち、残高のある2行中2行が、ふだんと逆の側にあります。借方と貸方の列が入れかわっています。",
    ]);
  });
  test("last year's ledger, too, and which of them it is", () => {
    const previousTrialBalance = [asset(null, "5"), liability("5", null)];
    const trialBalance = [asset("5", null), liability(null, "5")];
    const found = columnsSwapped.find(contextOf([], { tables: { trialBalance, previousTrialBalance } }));
    expect(found.map(({ message }) => message)).toEqual([
      "前期残高試算表の貸借対照表の科目のうち、残高のある2行中2行が、ふだんと逆の側にあります。借方と貸方の列が入れかわっています。",
    ]);
    expect(told(found)).toEqual([`check/columns-swapped ${previousTrialBalance[0]?.place.row}`]);
  });
  test("one account alone may be negative, as a valuation difference", () => {
    expect(swapped(liability("5", null))).toEqual([]);
    expect(swapped(liability(null, "-5"))).toEqual([]);
  });
  test("each statement by itself: the income statement may be right", () => {
    expect(
      swapped(
        asset(null, "5"),
        liability("5", null),
        row("経常収入", "丙", null, "5"),
        row("経常支出", "丁", "5", null),
      ),
    ).toHaveLength(1);
  });
});

describe("one account whose exchange closes what does not balance", () => {
  const found = (figures: readonly (readonly [string, string])[], ...trialBalance: Row[]) =>
    sideSwapped
      .find(
        contextOf(
          figures.map(([id, value]) => read(id, value)),
          { tables: { trialBalance } },
        ),
      )
      .map(({ message, place }) => `${message} ${place?.row === trialBalance[0]?.place.row}`);
  const sheet = (assets: string, others: string) =>
    [
      ["balance-sheet/total-assets", assets],
      ["balance-sheet/total-liabilities-and-net-worth", others],
    ] as const;

  test("an asset of 5 in credit leaves assets 10 too few: 90 and 100", () => {
    expect(found(sheet("90", "100"), row("資産", "甲", null, "5"))).toEqual([
      "「甲」の5円が貸方にあり、借方と貸方を入れかえると貸借が合います。 true",
    ]);
    expect(found(sheet("91", "100"), row("資産", "甲", null, "5"))).toEqual([]);
    expect(found(sheet("110", "100"), row("資産", "甲", null, "5"))).toEqual([]);
    expect(found(sheet("100", "100"), row("資産", "甲", null, "5"))).toEqual([]);
  });
  test("a liability of 5 in debit leaves them 10 too few", () => {
    expect(found(sheet("100", "90"), row("負債及び正味財産", "乙", "5", null))).toEqual([
      "「乙」の5円が借方にあり、借方と貸方を入れかえると貸借が合います。 true",
    ]);
  });
  test("two that do so only together: 2 × (3 + 2) = 10", () => {
    expect(
      found(sheet("90", "100"), row("資産", "甲", null, "3"), row("資産", "乙", null, "2")),
    ).toHaveLength(2);
    expect(found(sheet("90", "100"), row("資産", "甲", null, "3"), row("資産", "乙", null, "3"))).toEqual([]);
  });
  test("one that closes it alone is told, and not another that is unusual besides, or blank", () => {
    expect(
      found(
        sheet("90", "100"),
        row("資産", "甲", null, "5"),
        row("資産", "乙", null, "3"),
        row("負債及び正味財産", "丙", null, null),
      ),
    ).toHaveLength(1);
  });
  test("together means those that are unusual: a row of nothing is on no side", () => {
    const rows = [
      row("資産", "甲", null, "3"),
      row("資産", "乙", null, "2"),
      row("負債及び正味財産", "丙", "0", null),
      row("資産", "丁", "9", null),
    ];
    expect(found(sheet("90", "100"), ...rows).map((message) => message.slice(0, 3))).toEqual([
      "「甲」",
      "「乙」",
    ]);
  });
  test("where all balances, what stands on the other side stands there rightly", () => {
    // As a pair they would leave the balance as it is: −10 and 10.
    const pair = [row("資産", "甲", null, "5"), row("負債及び正味財産", "乙", "5", null)];
    expect(found(sheet("100", "100"), ...pair)).toEqual([]);
  });
  test("a statement is closed by its own accounts, on whichever side those of another stand", () => {
    expect(found(sheet("90", "100"), row("経常支出", "甲", null, "5"))).toEqual([]);
    expect(found(sheet("90", "100"), row("経常収入", "甲", "5", null))).toEqual([]);
  });
  test("an income of 5 in debit lowers the surplus by 10; so does an appropriation of 5 in credit", () => {
    const income = (surplus: string, reserve: string) =>
      [
        ["income-statement/surplus", surplus],
        ["income-statement/fluctuation-reserve-appropriation", reserve],
        ["income-statement/base-property-appropriation", "20"],
      ] as const;
    // 40 − 30 − 20 = −10, and 40 − 10 − 20 = 10
    expect(found(income("40", "30"), row("経常収入", "丙", "5", null))).toEqual([
      "「丙」の5円が借方にあり、借方と貸方を入れかえると当期収支差額とその処分が合います。 true",
    ]);
    expect(found(income("40", "10"), row("収支差額処分", "丁", null, "5"))).toHaveLength(1);
    expect(found(income("40", "10"), row("経常支出", "戊", null, "5"))).toHaveLength(1);
    expect(found(income("40", "30"), row("経常支出", "戊", null, "5"))).toEqual([]);
  });
});

describe("a side without rows", () => {
  const found = (...trialBalance: Row[]) => emptySide.find(contextOf([], { tables: { trialBalance } }));
  test("each side needs one row; a trial balance without rows is told elsewhere", () => {
    const [asset, liability] = [row("資産", "甲", "5", null), row("負債及び正味財産", "乙", null, "5")];
    expect(found(asset, liability)).toEqual([]);
    expect(told(found(asset))).toEqual(["check/empty-side -"]);
    expect(found(asset)[0]?.place).toEqual({ file: "t.csv" });
    expect(found(asset)[0]?.message).toBe("残高試算表に、区分「負債及び正味財産」の行が一つもありません。");
    expect(found(liability)[0]?.message).toBe("残高試算表に、区分「資産」の行が一つもありません。");
    expect(found()).toEqual([]);
  });
  test("is told of the sheet that the ledger is on", () => {
    const asset = row("資産", "甲", "5", null);
    const onSheet = { ...asset, section: { ...asset.section, place: { ...at(5), sheet: "試算表" } } };
    expect(found(onSheet)[0]?.place).toEqual({ file: "t.csv", sheet: "試算表" });
  });
});
