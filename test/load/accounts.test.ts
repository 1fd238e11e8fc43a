import { describe, expect, test } from "vitest";
import { loadAccounts } from "../../src/load/accounts.js";
import type { Problem } from "../../src/problem/problem.js";
import { memoryEffects } from "../support/memory.js";

const head = "科目ID,科目,別名,区分,種別,上位,正味財産";
const reference = `${head}
cash,現金,,資産,計,,
deposits,預金,普通預金;当座預金；別段預金,資産,末端,cash,
fund,基金,,負債及び正味財産,末端,,○
`;

async function loaded(own?: string) {
  const problems: Problem[] = [];
  const files = {
    "ref.csv": reference,
    ...(own !== undefined && { "d/ledger/accounts.csv": `${head}\n${own}` }),
  };
  const accounts = await loadAccounts("ref.csv", { folder: "d", reader: memoryEffects(files), problems });
  return {
    accounts,
    ids: accounts.map(({ id }) => id),
    problems: problems.map(({ rule, place }) => `${rule} ${place?.row}`),
    hints: problems.map(({ hint }) => hint),
  };
}

test("the chart of reference", async () => {
  const { accounts, problems } = await loaded();
  expect(problems).toEqual([]);
  expect(accounts).toEqual([
    {
      id: "cash",
      title: "現金",
      aliases: [],
      section: "資産",
      kind: "計",
      parent: undefined,
      netWorth: false,
    },
    {
      id: "deposits",
      title: "預金",
      aliases: ["普通預金", "当座預金", "別段預金"],
      section: "資産",
      kind: "末端",
      parent: "cash",
      netWorth: false,
    },
    {
      id: "fund",
      title: "基金",
      aliases: [],
      section: "負債及び正味財産",
      kind: "末端",
      parent: undefined,
      netWorth: true,
    },
  ]);
});

describe("a corporation's own accounts", () => {
  test("take the place of their namesakes", async () => {
    const { accounts, ids } = await loaded("deposits,銀行預金,,資産,末端,cash,\n");
    expect(ids).toEqual(["cash", "deposits", "fund"]);
    expect(accounts[1]?.title).toBe("銀行預金");
  });
  test("new ones stand after the own row above them", async () => {
    const rows = "cash,現金,,資産,計,,\ngold,金,,資産,末端,cash,\nsilver,銀,,資産,末端,cash,\n";
    expect((await loaded(rows)).ids).toEqual(["cash", "gold", "silver", "deposits", "fund"]);
  });
  test("and at the end where there is none above", async () => {
    expect((await loaded("gold,金,,資産,末端,,\nsilver,銀,,資産,末端,,\n")).ids).toEqual([
      "cash",
      "deposits",
      "fund",
      "gold",
      "silver",
    ]);
  });
  test("belong to an account that there is", async () => {
    const { problems, hints } = await loaded("gold,金,,資産,末端,cach,\n");
    expect(problems).toEqual(["ledger/unknown-parent 2"]);
    expect(hints[0]).toContain("cash");
    expect((await loaded("gold,金,,資産,計,,\nsilver,銀,,資産,末端,gold,\n")).problems).toEqual([]);
  });
  test("and not to themselves, however far round", async () => {
    const { problems } = await loaded("gold,金,,資産,計,silver,\nsilver,銀,,資産,計,gold,\n");
    expect(problems).toEqual(["table/parent-loop 2", "table/parent-loop 3"]);
  });
});
