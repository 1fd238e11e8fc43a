/**
 * みなと県: the invented prefecture of the sample. Who lends, which trades there are, which programmes and
 * branches serve them, and how heavy each weighs in the business. Every name is made up; the programmes of
 * the state bear their public names.
 */

/** 営業所 with the share of businesses in its district. */
export const branches = [
  { name: "本所営業部", weight: 38 },
  { name: "東みなと支所", weight: 21 },
  { name: "西浜支所", weight: 18 },
  { name: "高原支所", weight: 13 },
  { name: "汐見支所", weight: 10 },
] as const;

/** 金融機関. `home` is the branch whose district it serves above all; the others lend everywhere. */
export const institutions = [
  { group: "都市銀行", name: "都市銀行", weight: 3 },
  { group: "地方銀行", name: "みなと銀行", weight: 41 },
  { group: "地方銀行", name: "その他の地方銀行", weight: 6 },
  { group: "第二地方銀行", name: "第二地方銀行", weight: 12 },
  { group: "信用金庫", name: "しおかぜ信用金庫", weight: 15 },
  { group: "信用金庫", name: "高原信用金庫", weight: 9 },
  { group: "信用金庫", name: "その他の信用金庫", weight: 4 },
  { group: "信用組合", name: "信用組合", weight: 7 },
  { group: "商工組合中央金庫", name: "商工組合中央金庫", weight: 2 },
  { group: "その他", name: "その他", weight: 1 },
] as const;

/** 業種, 製造業 split as the statistics print it. */
export const industries = [
  { group: "製造業", name: "食料品", weight: 6 },
  { group: "製造業", name: "繊維・衣服", weight: 2 },
  { group: "製造業", name: "木材・家具", weight: 2 },
  { group: "製造業", name: "金属製品", weight: 4 },
  { group: "製造業", name: "機械器具", weight: 4 },
  { group: "製造業", name: "その他の製造業", weight: 3 },
  { group: "農林漁業", name: "農林漁業", weight: 1 },
  { group: "建設業", name: "建設業", weight: 26 },
  { group: "卸売業", name: "卸売業", weight: 10 },
  { group: "小売業", name: "小売業", weight: 14 },
  { group: "飲食業", name: "飲食業", weight: 7 },
  { group: "運送倉庫業", name: "運送倉庫業", weight: 5 },
  { group: "サービス業", name: "サービス業", weight: 13 },
  { group: "不動産業", name: "不動産業", weight: 5 },
  { group: "その他", name: "その他", weight: 1 },
] as const;

/** A programme and the cases it makes. */
export interface Programme {
  readonly name: string;
  readonly weight: number;
  /** First and last fiscal year of new guarantees. */
  readonly from: number;
  readonly to: number;
  /** Usual sizes of a loan, in 100,000 yen, and terms in months. */
  readonly amounts: readonly [least: number, most: number];
  readonly months: readonly [least: number, most: number];
  /** Repaid at maturity, not in instalments. */
  readonly atMaturity?: boolean;
  /** Annual rate in hundredths of a percent. */
  readonly rate: readonly [least: number, most: number];
  /** Whether prefecture or municipalities compensate part of a loss. */
  readonly compensated?: boolean;
}

const always = { from: 2000, to: 2100 } as const;

export const programmes: readonly Programme[] = [
  { name: "一般保証", weight: 30, ...always, amounts: [30, 480], months: [36, 120], rate: [60, 190] },
  {
    name: "小口零細企業保証",
    weight: 10,
    ...always,
    amounts: [10, 120],
    months: [24, 84],
    rate: [70, 220],
  },
  {
    name: "県制度",
    weight: 26,
    ...always,
    amounts: [30, 450],
    months: [48, 120],
    rate: [45, 175],
    compensated: true,
  },
  {
    name: "市町村制度",
    weight: 12,
    ...always,
    amounts: [15, 225],
    months: [36, 84],
    rate: [45, 190],
    compensated: true,
  },
  { name: "経営安定関連保証", weight: 6, ...always, amounts: [45, 600], months: [60, 120], rate: [80, 95] },
  {
    name: "感染症対応資金",
    weight: 150,
    from: 2020,
    to: 2020,
    amounts: [45, 600],
    months: [60, 120],
    rate: [85, 85],
    compensated: true,
  },
  {
    name: "伴走支援型特別保証",
    weight: 16,
    from: 2021,
    to: 2023,
    amounts: [60, 750],
    months: [84, 120],
    rate: [85, 115],
  },
  { name: "創業関連保証", weight: 4, ...always, amounts: [20, 150], months: [60, 120], rate: [85, 105] },
  {
    name: "短期継続型保証",
    weight: 5,
    from: 2014,
    to: 2100,
    amounts: [30, 450],
    months: [12, 12],
    atMaturity: true,
    rate: [45, 190],
  },
  {
    name: "当座貸越根保証",
    weight: 5,
    ...always,
    amounts: [45, 750],
    months: [24, 24],
    atMaturity: true,
    rate: [39, 162],
  },
  { name: "経営力強化保証", weight: 2, ...always, amounts: [75, 750], months: [84, 120], rate: [45, 175] },
  {
    name: "協調支援型特別保証",
    weight: 11,
    from: 2025,
    to: 2100,
    amounts: [75, 600],
    months: [60, 120],
    rate: [45, 190],
  },
];

/** 年度ごとの新規保証の勢い: cases a thousand of a usual year. */
export function demand(fiscalYear: number): number {
  const years: Readonly<Record<number, number>> = {
    2008: 1250,
    2009: 1300,
    2016: 960,
    2017: 930,
    2018: 910,
    2019: 930,
    2020: 2350,
    2021: 620,
    2022: 760,
    2023: 900,
    2024: 960,
    2025: 1010,
  };
  return years[fiscalYear] ?? 1000;
}

/** 年度ごとの代位弁済の起こりやすさ: defaults a thousand of a usual year. */
export function distress(fiscalYear: number): number {
  const years: Readonly<Record<number, number>> = {
    2016: 880,
    2017: 820,
    2018: 800,
    2019: 820,
    2020: 420,
    2021: 380,
    2022: 620,
    2023: 930,
    2024: 1060,
    2025: 1020,
  };
  return years[fiscalYear] ?? 1000;
}
