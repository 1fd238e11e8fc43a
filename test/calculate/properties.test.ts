import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { Decimal } from "../../src/model/decimal.js";
import type { Report } from "../../src/model/report.js";
import { filesOf, reportOf, under } from "../support/dataset.js";
import { memoryEffects } from "../support/memory.js";

// 性質: what holds for any corporation, through the whole way from the files to the report.

/** Enough to meet the corners; each run reads and calculates a whole dataset. */
const runs = { numRuns: 40 };

const signedYen = fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n });

let settings: Uint8Array;
beforeAll(async () => {
  settings = (await filesOf("test/error/base"))["kaiji.yaml"] ?? new Uint8Array();
});

async function calculated(files: Readonly<Record<string, string>>) {
  const all = under("minato", { "kaiji.yaml": settings, ...files });
  const { value, problems } = await reportOf("minato", memoryEffects(all));
  if (!value) throw new Error(problems.map(({ message }) => message).join("\n"));
  return { figure: figureOf(value.report), report: value.report, problems };
}

/** A figure's exact value by its id. */
function figureOf({ figures }: Report) {
  const values = new Map(figures.map(({ id, value }) => [id, value ?? new Decimal(0)]));
  return (id: string): Decimal => {
    const value = values.get(id);
    if (!value) throw new Error(`no figure ${id}`);
    return value;
  };
}

describe("a balance sheet of any balances", () => {
  const leaves = {
    資産: ["普通預金", "国債", "求償権", "仮払金"],
    負債及び正味財産: [
      "基金",
      "基金準備金",
      "収支差額変動準備金",
      "責任準備金",
      "退職給与引当金",
      "未経過保証料",
    ],
  };
  const balances = fc.record({
    資産: fc.tuple(...leaves.資産.map(() => signedYen)),
    負債及び正味財産: fc.tuple(...leaves.負債及び正味財産.map(() => signedYen)),
  });

  test("assets are liabilities and net worth, and a sheet that balances is without fault", async () => {
    await fc.assert(
      fc.asyncProperty(balances, async (given) => {
        const total = (amounts: readonly bigint[]) => amounts.reduce((sum, amount) => sum + amount, 0n);
        // 現金 takes what is missing, so that both sides are the same.
        const cash = total(given.負債及び正味財産) - total(given.資産);
        const rows = [
          ...leaves.資産.map((account, index) => `資産,${account},${given.資産[index]},`),
          `資産,現金,${cash},`,
          ...leaves.負債及び正味財産.map(
            (account, index) => `負債及び正味財産,${account},,${given.負債及び正味財産[index]}`,
          ),
        ];
        const { figure, problems } = await calculated({
          "ledger/trial-balance.csv": ["区分,科目,借方残高（円）,貸方残高（円）", ...rows, ""].join("\n"),
        });
        const [assets, liabilities, netWorth] = ["total-assets", "total-liabilities", "net-worth"].map((id) =>
          figure(`asset-inventory/${id}`),
        ) as [Decimal, Decimal, Decimal];
        expect(assets.toString()).toBe(liabilities.plus(netWorth).toString());
        expect(netWorth.toString()).toBe(
          figure("balance-sheet/base-property").plus(figure("balance-sheet/fluctuation-reserve")).toString(),
        );
        expect(problems.filter(({ rule }) => /balance-sheet|net-worth/u.test(rule))).toEqual([]);
      }),
      runs,
    );
  });
});

describe("a mix of any parts", () => {
  // A number without its money, or money without its number, is told where it is read.
  const some = fc.record({
    count: fc.integer({ min: 1, max: 100_000 }),
    amount: fc.bigInt({ min: 1n, max: 10n ** 13n }),
  });
  const part = fc.oneof({ weight: 9, arbitrary: some }, fc.constant({ count: 0, amount: 0n }));
  const groups = fc.array(fc.array(part, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });

  test("its parts sum to the whole, group by group, and its shares to a hundred", async () => {
    await fc.assert(
      fc.asyncProperty(groups, async (given) => {
        const rows = given.flatMap((items, group) =>
          items.map(
            ({ count, amount }, item) => `代位弁済,業種別,区分${group},内訳${item},${count},${amount}`,
          ),
        );
        const { figure } = await calculated({
          "ledger/trial-balance.csv": "区分,科目,借方残高（円）,貸方残高（円）\n資産,現金,0,\n",
          "statistics/mix.csv": ["項目,切り口,区分,内訳,件数,金額（円）", ...rows, ""].join("\n"),
        });
        const id = "mix/subrogations/業種別";
        for (const quantity of ["count", "amount"] as const) {
          const whole = given.flat().reduce((sum, one) => sum + BigInt(one[quantity]), 0n);
          expect(figure(`${id}/total/${quantity}`).toString()).toBe(whole.toString());
          given.forEach((items, group) => {
            const own = items.reduce((sum, one) => sum + BigInt(one[quantity]), 0n);
            expect(figure(`${id}/区分${group}/${quantity}`).toString()).toBe(own.toString());
          });
        }
        if (figure(`${id}/total/amount`).isZero()) return;
        const shares = given.map((_, group) => figure(`${id}/区分${group}/share`));
        expect(
          Decimal.sum(...shares)
            .toDecimalPlaces(30)
            .toString(),
        ).toBe("100");
      }),
      runs,
    );
  });
});
