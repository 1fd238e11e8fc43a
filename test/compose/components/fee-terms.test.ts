import { describe, expect, test } from "vitest";
import type { FeeReport } from "../../../src/model/fee-report.js";
import type { FeeSchedule } from "../../../src/model/fee-schedule.js";
import type { Figure } from "../../../src/model/figure.js";
import type { Unit } from "../../../src/model/unit.js";
import { read, tableLines } from "../../calculate/by-hand.js";
import { lines, piece } from "../by-hand.js";

type Schedule = Partial<Pick<FeeSchedule, "discounts" | "surcharges">> & { readonly method?: unknown };

/** A report whose schedule has only what a test types. */
const fees = (schedule: Schedule, parts: FeeReport["parts"] = []) => ({
  fees: {
    schedule: { discounts: [], surcharges: [], place: { file: "d/rates/schedule.yaml" }, ...schedule },
    adjusted: [],
    overview: [],
    parts,
  } as unknown as FeeReport,
});

describe("adjustments", () => {
  const points = (name: string, value: string) => ({ name, points: read(name, value, "％") });
  const discounts = [points("有担保", "-0.1"), points("会計参与", "-0.2")];
  const surcharges = [points("保証人なし", "0.25")];

  function made(schedule: Schedule) {
    const { blocks, problems } = piece('::fee-terms{of="adjustments"}', { report: fees(schedule) });
    expect(problems).toEqual([]);
    const [block] = blocks;
    return block?.kind === "table" ? tableLines(block.table) : undefined;
  }

  test("discounts and surcharges below each other", () => {
    expect(made({ discounts, surcharges })).toEqual([
      "fees/adjustments 保証料率の割引と上乗せ  区分",
      "points 料率（年率） percentage ％ 2",
      "group0 discounts 割引: ─",
      "item1 discounts/有担保 有担保: -0.1％ 有担保",
      "item1 discounts/会計参与 会計参与: -0.2％ 会計参与",
      "group0 surcharges 上乗せ: ─",
      "item1 surcharges/保証人なし 保証人なし: 0.25％ 保証人なし",
    ]);
    expect(lines('::fee-terms{of="adjustments"}', { report: fees({ discounts }) })).toEqual([
      "table 表1 fees/adjustments 保証料率の割引",
    ]);
  });

  test("only those there are", () => {
    expect(made({ surcharges })?.[0]).toBe("fees/adjustments 保証料率の上乗せ  区分");
    expect(made({ surcharges })).toHaveLength(4);
    expect(made({})).toBeUndefined();
    expect(lines('::fee-terms{of="adjustments"}')).toEqual([]);
  });
});

describe("method", () => {
  /** As the corporation's own schedule says, or as the reference does. */
  function figure(text: string, unit: Unit, file: string): Figure {
    const known = read(text, text, unit);
    return { ...known, origin: { kind: "read", place: { file, row: 1 }, text } };
  }
  const own = "d/rates/schedule.yaml";
  const others = "reference/rates.yaml";

  const placed = (
    files: readonly [string, string, string, string?],
    thresholdKept = true,
    tables?: FeeReport["parts"],
  ) => {
    const partsFile = files[3] ?? others;
    const method = {
      parts: { monthsOver: figure("24", "か月", partsFile), feeOver: figure("300000", "円", partsFile) },
      arrearsRate: figure("10.95", "％", files[0]),
      refund: {
        runningYearShare: figure("80", "％", files[1]),
        threshold: figure("1000", "円", files[2]),
        thresholdKept,
      },
    };
    return lines('::fee-terms{of="method"}', { report: fees({ method }, tables) });
  };

  test("what happens when a payment is late or early", () => {
    expect(placed([own, own, own])).toEqual([
      // 完済した年の返戻 is 8 wide, 1,000円以下 5 halves and 3, その年の…割合です 29; 1.3 are kept free.
      "grid 表1 fees/method 延滞と返戻の定め [9.3,6.8,30.3] 1+1",
      "  項目^ | 定め^ | 内容^",
      "  延滞保証料 | 年10.95％ | 保証債務の残高に乗じ、遅れた日数で計算します",
      "  完済した年の返戻 | 80％ | その年のうち、まだ過ぎていない期間の保証料に対する割合です",
      "  返戻しない額 | 1,000円以下 | 計算した返戻額がこの額のときは、お返ししません",
    ]);
    expect(placed([own, own, own], false)[4]).toContain("返戻しない額 | 1,000円未満 |");
  });

  test("when the fee may be paid in parts, unless a table of the parts says so", () => {
    const term =
      "分割納入 | 24か月超、300,000円超 | 保証期間と保証料がこれを超えるときに、分けて納められます";
    expect(placed([own, own, own, own]).at(-1)?.trim()).toBe(term);
    expect(placed([own, own, own, own])[0]).toContain("分割納入、延滞と返戻の定め");
    const table = { id: "fees/parts", columns: [], rows: [] } as unknown as FeeReport["parts"][number];
    expect(placed([own, own, own, own], true, [table]).join()).not.toContain("分割納入");
  });

  test("only what the corporation's own file says", () => {
    const items = (...files: [string, string, string]) =>
      placed(files)
        .slice(2)
        .map((line) => line.trim().split(" | ")[0]);
    expect(items(own, others, own)).toEqual(["延滞保証料", "返戻しない額"]);
    expect(items(others, own, others)).toEqual(["完済した年の返戻"]);
    expect(placed([others, others, "x/d/rates/schedule.yaml"])).toEqual([]);
    expect(lines('::fee-terms{of="method"}')).toEqual([]);
  });
});

test("nothing else can be asked for", () => {
  expect(piece('::fee-terms{of="refund"}').problems).toHaveLength(1);
});
