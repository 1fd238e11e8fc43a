import type { eligibilitySchema } from "../../model/association/guarantee.js";
import type { RowOf, Sourced } from "../../model/schema.js";
import { check } from "../../problem/check.js";
import type { CheckContext } from "./context.js";
import { firstWrittenAmount, manText } from "./written-amount.js";

/** 規模の上限: capital in 万円, employees; the first that an industry's name fits. 医療法人 have none of capital. */
interface SizeLimit {
  readonly industry: RegExp;
  readonly capital?: number;
  readonly employees: number;
}

/**
 * 中小企業信用保険法（昭和25年法律第264号）第2条第1項が「中小企業者」とする規模.
 * - Of the cabinet order (業種ごとに政令で定める金額と数, 同法施行令): ゴム製品製造業 but for tyres and industrial belts,
 *   ソフトウェア業 and 情報処理サービス業, 旅館業. They stand before those they are part of.
 * - 医業を主たる事業とする法人: 300人, whatever its capital.
 * - The law itself (第1号): 3億円 or 300人; of 卸売業 1億円 or 100人, of 小売業 5,000万円 or 50人, of サービス業 5,000万円
 *   or 100人.
 */
const limits: readonly SizeLimit[] = [
  { industry: /ゴム製品/u, capital: 30_000, employees: 900 },
  { industry: /ソフトウ[ェエ]ア|情報処理/u, capital: 30_000, employees: 300 },
  { industry: /旅館/u, capital: 5_000, employees: 200 },
  { industry: /医業|医療法人/u, employees: 300 },
  { industry: /^卸売業/u, capital: 10_000, employees: 100 },
  { industry: /^小売業/u, capital: 5_000, employees: 50 },
  { industry: /^サービス業/u, capital: 5_000, employees: 100 },
  { industry: /^(?:製造業|建設業|運[輸送]業)/u, capital: 30_000, employees: 300 },
];

/** An industry as it is called, without what its brackets put in or leave out: 「サービス業（旅館業を除く）」. */
const nameOf = (industry: string): string => industry.normalize("NFKC").replace(/\([^()]*\)/gu, "");

interface Facts {
  readonly industry: string;
  readonly heading: string;
  readonly written: string;
  readonly limit: string;
}

/** 対象となる規模: what the table says of capital and employees is what the law says of the industry. */
export const sizeLimits = check<Facts, CheckContext>({
  id: "check/size-limits",
  severity: "warning",
  about: "対象となる規模の資本金や従業員数が、中小企業信用保険法の定める業種ごとの上限と違う。",
  message: ({ industry, heading, written, limit }) =>
    `${industry}の${heading}が「${written}」です（法の定めは${limit}）。`,
  hint: () => "打ちまちがいでなければ、法の改正や、協会独自の定めであることを確かめてください。",
  find: ({ dataset: { tables } }, broken) =>
    (tables.eligibility ?? []).flatMap((row) => {
      const limit = limits.find(({ industry }) => industry.test(nameOf(row.industry.value)));
      if (!limit) return [];
      return wrongIn(row, limit).map(({ cell, ...facts }) =>
        broken({ industry: row.industry.value, written: cell.value, ...facts }, cell.place),
      );
    }),
});

interface Wrong {
  readonly heading: string;
  readonly cell: Sourced<string>;
  readonly limit: string;
}

function wrongIn({ capital, employees }: RowOf<typeof eligibilitySchema>, limit: SizeLimit): Wrong[] {
  const people = /(?<number>[\d,]+)\s*(?:人|名)/u.exec(employees.value.normalize("NFKC"))?.groups?.number;
  const money = firstWrittenAmount(capital.value);
  const wrong: Wrong[] = [];
  if (limit.capital !== undefined && money && (!money.equals(limit.capital) || isFloor(capital)))
    wrong.push({ heading: "資本金", cell: capital, limit: `${manText(limit.capital)}以下` });
  const isOther = people !== undefined && Number(people.replaceAll(",", "")) !== limit.employees;
  if (isOther || isFloor(employees))
    wrong.push({ heading: "従業員数", cell: employees, limit: `${limit.employees}人以下` });
  return wrong;
}

/** A ceiling that is written as a floor. */
const isFloor = ({ value }: Sourced<string>): boolean => /以上|超/u.test(value);
