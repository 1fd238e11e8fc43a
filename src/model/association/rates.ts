import { coverName, riskClasses } from "../fee-schedule.js";
import { type ChoiceColumn, type DateColumn, type NumberColumn, type RowOf, tableSchema } from "../schema.js";

/** Which version of `rates/schedule.yaml` a row belongs to. */
const from = {
  kind: "date",
  heading: "適用開始",
  aliases: ["適用開始日", "適用日"],
  optional: true,
  about:
    "料率表（rates/schedule.yaml）のどの版か、その適用開始の日。版が一つだけなら、空欄でも列がなくてもよい",
  example: "令和6年4月1日",
} as const satisfies DateColumn;

const points = {
  kind: "number",
  unit: "％",
  heading: "率",
  about: "年率。「0.10」でも「0.10%」でも読みます",
  example: "0.10",
} as const satisfies NumberColumn;

const className = (riskClass: number) => `第${riskClass}区分` as const;
const classNames = riskClasses.map(className);

const riskClass = {
  kind: "choice",
  heading: "区分",
  aliases: ["料率区分", "リスク区分"],
  choices: classNames,
  spellings: Object.fromEntries(
    riskClasses.flatMap((one) =>
      [`${one}`, `${one}区分`, `区分${one}`].map((written) => [written, className(one)]),
    ),
  ),
  about: "第1区分から第9区分まで。「1」「①」とも書けます。見出しに九つ並べてもよい",
  example: "第1区分",
} as const satisfies ChoiceColumn;

/** 区分料率: nine rows, or nine columns across, for each version's table of class rates. */
export const classRatesSchema = tableSchema({
  path: "rates/class-rates",
  title: "区分料率",
  nextYear: "stays",
  about:
    "料率表の区分料率。料率表（rates/schedule.yaml）に書くかわりに、表で置けます（docs/fees.md）。一つの区分料率に、第1区分から第9区分まで九つの料率が要ります",
  keys: [["from", "name", "riskClass"]],
  columns: {
    from,
    name: {
      kind: "text",
      heading: "区分料率",
      aliases: ["名称", "区分料率の名"],
      required: true,
      across: Object.values(coverName),
      about: "区分料率の名。「責任共有」と「責任共有対象外」は、見出しに並べてもよい",
      example: "責任共有",
    },
    riskClass,
    rate: { ...points, heading: "料率", aliases: ["率", "保証料率"], example: "1.90" },
  },
});

/** 割引: a rate for each discount that a version begins or changes. */
export const discountRatesSchema = tableSchema({
  path: "rates/discounts",
  title: "割引",
  nextYear: "stays",
  about: "料率表の割引。料率表（rates/schedule.yaml）に書くかわりに、表で置けます（docs/fees.md）",
  keys: [["from", "name"]],
  columns: {
    from,
    name: {
      kind: "text",
      heading: "割引",
      aliases: ["割引の名", "名称"],
      required: true,
      about: "割引の名",
      example: "有担保",
    },
    rate: { ...points, aliases: ["割引率"] },
  },
});

/** 上乗せ: a rate for each surcharge, and the range that is printed for guarantees with it. */
export const surchargeRatesSchema = tableSchema({
  path: "rates/surcharges",
  title: "上乗せ",
  nextYear: "stays",
  about: "料率表の上乗せ。料率表（rates/schedule.yaml）に書くかわりに、表で置けます（docs/fees.md）",
  keys: [["from", "name"]],
  columns: {
    from,
    name: {
      kind: "text",
      heading: "上乗せ",
      aliases: ["上乗せの名", "名称"],
      required: true,
      about: "上乗せの名",
      example: "経営者保証なし",
    },
    rate: { ...points, aliases: ["上乗せ率"], example: "0.25" },
    lowest: {
      ...points,
      heading: "最低",
      aliases: ["掲載の最低"],
      optional: true,
      blank: true,
      about: "掲載した料率の幅の最低。書くなら最高も",
      example: "0.70",
    },
    highest: {
      ...points,
      heading: "最高",
      aliases: ["掲載の最高"],
      optional: true,
      blank: true,
      about: "掲載した料率の幅の最高",
      example: "2.45",
    },
  },
});

const rateOf = (heading: string, about: string, example: string) =>
  ({ kind: "text", heading, optional: true, rate: true, about, example }) as const;

/** 保証制度の料率: what a programme costs. What it is for stands in `guarantee/programmes`. */
export const programmeRatesSchema = tableSchema({
  path: "rates/programmes",
  title: "制度の料率",
  nextYear: "stays",
  about: "料率表の保証制度。料率表（rates/schedule.yaml）に書くかわりに、表で置けます（docs/fees.md）",
  keys: [["from", "name"]],
  columns: {
    from,
    name: {
      kind: "text",
      heading: "保証制度",
      aliases: ["制度", "制度名", "制度名称"],
      required: true,
      about: "制度の名",
      example: "一般枠",
    },
    rate: rateOf(
      "料率",
      "区分料率の名、「0.95」、「0.60以内」、「0.45～1.75」のどれか。責任共有の対象と対象外で違う制度では空欄にして、次の二列に書きます",
      "責任共有",
    ),
    shared: rateOf(coverName.shared, "責任共有の対象の料率。書き方は料率と同じ", ""),
    full: rateOf(coverName.full, "責任共有の対象外の料率。書き方は料率と同じ", ""),
    reduction: {
      ...points,
      heading: "引下げ",
      optional: true,
      blank: true,
      about: "制度として、どの区分からも引く率",
      example: "0.05",
    },
    discounts: {
      kind: "text",
      heading: "割引",
      optional: true,
      about: "認める割引の名。いくつもあれば「、」で区切ります",
      example: "有担保、会計参与",
    },
    subsidy: {
      kind: "text",
      heading: "補給",
      aliases: ["保証料補給"],
      optional: true,
      about: "保証料補給",
      example: "県が4分の1を補給",
    },
    begins: {
      kind: "date",
      heading: "取扱開始",
      optional: true,
      about: "取扱いの始まる日",
      example: "R6.10.1",
    },
    ends: {
      kind: "date",
      heading: "取扱終了",
      optional: true,
      about: "取扱いの終わる日",
      example: "R8.3.31",
    },
  },
});

/** 料率の表: the lists of `rates/schedule.yaml` that may come as tables beside it. */
export const rateTables = {
  classRates: classRatesSchema,
  discountRates: discountRatesSchema,
  surchargeRates: surchargeRatesSchema,
  programmeRates: programmeRatesSchema,
} as const;

/** The rows of the tables of rates that are there. */
export type RateRows = {
  readonly [K in keyof typeof rateTables]?: readonly RowOf<(typeof rateTables)[K]>[];
};
