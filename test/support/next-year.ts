import { nextYear } from "../../src/command/next-year.js";
import { filesOf, under } from "./dataset.js";
import { type MemoryEffects, memoryEffects } from "./memory.js";

const decoder = new TextDecoder();

/** The sample, rolled forward into `next`, in memory. */
export async function rolledSample(): Promise<MemoryEffects> {
  const effects = memoryEffects(under("sample", await filesOf("data/sample-2025")));
  await nextYear("sample", "next", { colour: false }, effects);
  return effects;
}

export const textAt = (effects: MemoryEffects, path: string): string =>
  decoder.decode(effects.files.get(path));

export function write(effects: MemoryEffects, path: string, text: string): void {
  effects.files.set(path, new TextEncoder().encode(text));
}

/** Replaces what stands once in a file. */
export function change(effects: MemoryEffects, path: string, from: string, to: string): void {
  const text = textAt(effects, path);
  if (text.split(from).length !== 2) throw new Error(`「${from}」 is not once in ${path}`);
  write(effects, path, text.replace(from, to));
}

/** 令和8年度 of the trial balance: by hand, where it is not 令和7年度's. */
const closing: readonly (readonly [account: string, amount: string])[] = [
  // The reserves at the end of 令和7年度 are taken back whole; as much is provided for anew.
  ["経常外収入,責任準備金戻入,,", "2059119120"],
  ["経常外収入,求償権償却準備金戻入,,", "411659221"],
  // That is 54,949,386 and 3,700,460 less than in 令和7年度: the surplus is 198,508,190 - 58,649,846 = 139,858,344.
  ["収支差額処分,収支差額変動準備金繰入額,", "69000000,"],
  ["収支差額処分,基本財産繰入額,", "70858344,"],
  // 15,544,191,130 + 70,858,344 and 7,833,000,000 + 69,000,000.
  ["負債及び正味財産,基金準備金,,", "15615049474"],
  ["負債及び正味財産,収支差額変動準備金,,", "7902000000"],
  // 146,617,334 - 18,678,420, as drawn in the statement of income.
  ["負債及び正味財産,制度改革促進基金,,", "127938914"],
  // The net worth grows by 139,858,344 - 18,678,420 = 121,179,924, and so does 3,590,118,778.
  ["資産,普通預金,", "3711298702,"],
];

/** Supplies all that `check` misses in the rolled sample: 令和8年度 is 令和7年度 again, but for what follows from it. */
export function supply(effects: MemoryEffects): void {
  const opening = textAt(effects, "next/ledger/previous-trial-balance.csv");
  const trial = closing.reduce((text, [account, amount]) => {
    const line = text.split("\n").find((one) => one.startsWith(account));
    if (line === undefined) throw new Error(`no line ${account}`);
    return text.replace(line, `${account}${amount}`);
  }, opening);
  write(effects, "next/ledger/trial-balance.csv", trial);

  const again = [
    "statistics/fund-contributions.csv",
    "report/activities.csv",
    "report/awards.csv",
    "plan/evaluation.csv",
    ...["cases", "contacts", "measures", "effects"].map((name) => `monitoring/${name}.csv`),
  ];
  for (const path of again) write(effects, `next/${path}`, textAt(effects, `next/last-year/${path}`));

  write(effects, "next/ledger/budget.csv", textAt(effects, "next/ledger/current-budget.csv"));
  const contributions = ["県出捐金,6639300000", "市町村出捐金,2414000000", "金融機関等負担金,3017000000"];
  write(
    effects,
    "next/statistics/base-property-movement.csv",
    [
      "区分,前期末残高（円）,増加額（円）,減少額（円）,当期末残高（円）",
      ...contributions.map((line) => `${line},0,0,${line.split(",")[1]}`),
      "基金準備金,15544191130,70858344,0,15615049474",
    ].join("\n"),
  );

  const trend = textAt(effects, "next/statistics/trend.csv");
  const newest = trend.split("\n").filter((line) => line.startsWith("令和7年度"));
  write(
    effects,
    "next/statistics/trend.csv",
    [trend.trimEnd(), ...newest.map((line) => line.replace("令和7年度", "令和8年度"))].join("\n"),
  );
  const branches = "next/statistics/series/branches.csv";
  const [newestBranches = ""] = /令和7年度,.*\n/u.exec(textAt(effects, branches)) ?? [];
  change(
    effects,
    branches,
    newestBranches,
    newestBranches + newestBranches.replace("令和7年度", "令和8年度"),
  );
  append(effects, "next/statistics/base-property.csv", "令和8年度,12070300000,15615049474");
  const bankruptcies = "next/statistics/series/bankruptcies.csv";
  change(effects, bankruptcies, "令和7年度,70,104\n", "令和7年度,70,104\n令和8年度,80,101\n");

  // Counts and amounts of last year stand in its own columns, too: the last four of the table.
  const mix = textAt(effects, "next/last-year/statistics/mix.csv").trimEnd().split("\n");
  const rows = mix.map((line, index) =>
    index === 0 ? line : line.replace(/,(\d*),(\d*),\d*,\d*$/u, ",$1,$2,$1,$2"),
  );
  write(effects, "next/statistics/mix.csv", rows.join("\n"));

  write(
    effects,
    "next/statistics/key-figures.csv",
    textAt(effects, "next/last-year/statistics/key-figures.csv").replace("6483501233", "6336890667"),
  );
  write(
    effects,
    "next/plan/annual.csv",
    [
      "年度,項目,計画額（百万円）,前年度計画額（百万円）,前年度実績見込額（百万円）",
      "令和9年度,保証承諾,106000,104000,101900",
      "令和9年度,保証債務残高,290000,294000,298400",
      "令和9年度,代位弁済,4600,4400,4200",
      "令和9年度,実際回収,950,940,931",
    ].join("\n"),
  );
  // 15,615 + 31.
  write(
    effects,
    "next/plan/base-property.csv",
    "区分,年度末残高（百万円）,増加額（百万円）\n基金,12070,0\n基金準備金,15646,31\n",
  );
}

function append(effects: MemoryEffects, path: string, line: string): void {
  write(effects, path, `${textAt(effects, path).trimEnd()}\n${line}\n`);
}
