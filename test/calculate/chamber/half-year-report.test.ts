import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chamberFiles, chamberOf, kaijiYaml, registerCsv } from "../../support/chamber.js";

const rounded = (rounding: string) => `${kaijiYaml}rounding: { ${rounding} }\n`;

/** Two programmes of 2,500,500 and 1,300,500 yen: rounded each 2,501 and 1,301, together 3,801,000. */
const register = registerCsv(
  { amount: "2500500", approvedAmount: "2500500" },
  {
    number: "A-2",
    programme: "経営安定資金",
    amount: "1300500",
    approvedAmount: "1300500",
    guarantee: "25-2",
  },
);

async function report(yaml = kaijiYaml) {
  const { value } = await chamberOf(chamberFiles(register, { "c/kaiji.yaml": yaml }));
  const { total, programmes, notes } = value?.report.report ?? { programmes: [], notes: [] };
  return {
    total: total?.applications.amount.value?.toString(),
    rows: programmes.map(({ applications }) => applications.amount.value?.toString()),
    notes: notes.length,
  };
}

describe("rounding is declared, and a total that differs from its rows carries a note", () => {
  test("from-yen: the exact total is rounded", async () => {
    expect(await report()).toEqual({ total: "3801", rows: ["2501", "1301"], notes: 1 });
  });
  test("from-rows: the printed rows are added", async () => {
    expect(await report(rounded("total: from-rows"))).toEqual({
      total: "3802",
      rows: ["2501", "1301"],
      notes: 0,
    });
  });
  test("truncate", async () => {
    expect(await report(rounded("amount: truncate"))).toEqual({
      total: "3801",
      rows: ["2500", "1300"],
      notes: 1,
    });
  });
});

test("a case stands in the half of its application and in the half of its approval", async () => {
  const files = chamberFiles(
    registerCsv({ consulted: "R7.9.1", applied: "R7.9.30", approved: "R7.10.1", lent: "" }),
  );
  const counts = async (half: string) => {
    const { value } = await chamberOf(files, { half });
    const total = value?.report.report.total;
    return [total?.applications.count.value?.toNumber(), total?.approvals.count.value?.toNumber()];
  };
  expect(await counts("2025H1")).toEqual([1, 0]);
  expect(await counts("2025H2")).toEqual([0, 1]);
});

test("the total's yen is the sum of its programmes', whatever the amounts", async () => {
  const amount = fc.integer({ min: 1, max: 300_000_000 });
  await fc.assert(
    fc.asyncProperty(fc.array(amount, { minLength: 1, maxLength: 6 }), async (amounts) => {
      const cases = amounts.map((yen, index) => ({
        number: `B-${index}`,
        guarantee: `26-${index}`,
        amount: String(yen),
        approvedAmount: String(yen),
        programme: index % 2 === 0 ? "小規模企業資金" : "経営安定資金",
      }));
      const { value } = await chamberOf(chamberFiles(registerCsv(...cases)));
      const { total, programmes = [], notes = [] } = value?.report.report ?? {};
      const yen = amounts.reduce((sum, one) => sum + one, 0);
      expect(total?.applications.yen.value?.toNumber()).toBe(yen);
      const rows = programmes.reduce(
        (sum, line) => sum + (line.applications.amount.value?.toNumber() ?? 0),
        0,
      );
      expect(notes.length > 0).toBe(rows !== total?.applications.amount.value?.toNumber());
    }),
    { numRuns: 30 },
  );
});
