import { tableSchema } from "../schema.js";
import { countedMeasures, measureNames } from "./measures.js";
import { totalName } from "./statistics.js";

/** 月: the months of a fiscal year in their order, as the file has them. */
export const monthNames = Array.from({ length: 12 }, (_, index) => `${((index + 3) % 12) + 1}月`);

const monthlyMeasures = measureNames.filter((measure) => !countedMeasures.includes(measure));

/** 月報: monthly counts and amounts of the whole corporation, and divided in any way. */
export const monthlySchema = tableSchema({
  path: "statistics/monthly",
  title: "月報",
  nextYear: "rolls",
  about: `${monthlyMeasures.join("・")}の月ごとの件数と金額（保証債務残高は月末の残高）。切り口が「${totalName}」の行が協会全体で、業種別、金融機関別、制度別、支店別などの内訳も置けます。いちばん新しい月の[保証月報](monthly.md)ができます。実績のない月の行には、0か「─」を書きます`,
  keys: [["fiscalYear", "month", "measure", "dimension", "group"]],
  total: { column: "dimension", name: totalName, within: "group" },
  whole: { within: ["measure"], columns: ["count"] },
  columns: {
    fiscalYear: { kind: "fiscal-year", heading: "年度", about: "年度", example: "令和7年度" },
    month: {
      kind: "choice",
      heading: "月",
      choices: monthNames,
      spellings: Object.fromEntries(
        monthNames.flatMap((name) => {
          const number = name.slice(0, -1);
          return [number, number.padStart(2, "0")].map((spelling) => [spelling, name] as const);
        }),
      ),
      ofRow: true,
      about: "月。1月から3月も、その年度の月です",
      example: "4月",
    },
    measure: {
      kind: "choice",
      heading: "項目",
      choices: monthlyMeasures,
      about: `${monthlyMeasures.join("、")}のどれか`,
      example: "保証承諾",
    },
    dimension: {
      kind: "text",
      heading: "切り口",
      required: true,
      about: `何によって分けたか。協会全体の行は「${totalName}」`,
      example: "業種別",
    },
    group: {
      kind: "text",
      heading: "区分",
      optional: true,
      about: "内訳の行の名。空欄は、その切り口の計",
      example: "製造業",
    },
    count: {
      kind: "number",
      unit: "件",
      heading: "件数",
      optional: true,
      blank: true,
      about: "件数",
      example: "210",
    },
    amount: { kind: "amount", heading: "金額", about: "金額", example: "1,911,582" },
  },
});
