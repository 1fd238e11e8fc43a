import { beforeAll, expect, test } from "vitest";
import { program } from "../../src/bin/program.js";
import { filesOf, under } from "../support/dataset.js";
import { type Files, memoryEffects } from "../support/memory.js";

/**
 * 新しい料率: a table of class rates, a programme by it and one of a flat rate, written into a copy of Saga's schedule,
 * and nowhere else.
 */
const folder = "data/own";
let own: Files;
beforeAll(async () => {
  const files = await filesOf("data/saga-2014");
  const schedule = "rates/schedule.yaml";
  const text = new TextDecoder().decode(files[schedule]);
  const after = text
    .replace(
      /^ {6}県制度: .*\n/mu,
      "$&      市制度: [1.20, 1.12, 1.04, 0.96, 0.88, 0.80, 0.70, 0.55, 0.40]\n",
    )
    .replace(
      /^ {6}特別小口保証: .*\n/mu,
      "$&      市小口資金: { 料率: 市制度, 割引: [有担保] }\n      市創業資金: { 料率: 0.50 }\n",
    );
  expect(after.split("\n").length).toBe(text.split("\n").length + 3);
  own = under(folder, { ...files, [schedule]: after });
});

async function run(line: string, files: Files = {}) {
  const effects = memoryEffects({ ...own, ...files });
  const code = await program(line.split(" "), effects);
  return { code, out: effects.printed.join("\n"), said: effects.said.join("\n"), files: effects.files };
}

test.each([
  // 12,000,000 × 0.88 % × 24 ÷ 12 = 211,200
  ["市小口資金 --class 5", "信用保証料　211,200円（保証料率 年0.88％）"],
  // 0.40 − 0.10 = 0.30; 12,000,000 × 0.30 % × 24 ÷ 12 = 72,000
  ["市小口資金 --class 9 --discount 有担保", "信用保証料　72,000円（保証料率 年0.30％）"],
  // 12,000,000 × 0.50 % × 24 ÷ 12 = 120,000
  ["市創業資金", "信用保証料　120,000円（保証料率 年0.50％）"],
])("kaiji fee --programme %s", async (programme, fee) => {
  const { code, out } = await run(
    `fee --schedule ${folder} --date 2015-06-01 --programme ${programme} --amount 12000000 --months 24`,
  );
  expect([code, out.split("\n")[0]]).toEqual([0, fee]);
});

test("the rates in force have their rows: the table of classes, both programmes", async () => {
  const { code, out } = await run(`fee rates --schedule ${folder} --date 2015-06-01`);
  expect(code).toBe(0);
  const rows = out.split("\n").filter((line) => /^市(?!町)/u.test(line));
  const classes = "1.20 1.12 1.04 0.96 0.88 0.80 0.70 0.55 0.40";
  expect(rows.map((row) => row.replaceAll(/\t+/gu, " ").trim())).toEqual([
    `市制度 ${classes}`,
    `市小口資金 ${classes} 0.10`,
    "市創業資金 0.50",
  ]);
});

test("kaiji check has nothing against it, and sees a class that rises and a table that is not there", async () => {
  const whole = await run(`check ${folder}`);
  expect([whole.code, /エラー0件/u.test(whole.out), whole.out.includes("市")]).toEqual([0, true, false]);
  const path = `${folder}/rates/schedule.yaml`;
  const risen = await run(`check ${folder}`, {
    [path]: String(own[path]).replace("0.55, 0.40]", "0.55, 0.60]"),
  });
  expect(risen.out).toMatch(/市制度/u);
  const astray = await run(`check ${folder}`, {
    [path]: String(own[path]).replace("料率: 市制度,", "料率: 市制,"),
  });
  expect(astray.out).toContain("「市制度」のつもりではありませんか。");
});
