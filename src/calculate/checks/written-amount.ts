import { Decimal } from "../../model/decimal.js";

const written =
  /(?:(?<oku>[\d,.]+)\s*億)?\s*(?:(?<thousand>[\d,.]+)\s*千)?\s*(?:(?<man>[\d,.]+)?\s*(?<unit>万))?\s*円/u;

/** 2億8,000万円, 5,000万円, 5千万円, 3億円: the first amount in a text, in 万円; undefined where there is none in such words. */
export function firstWrittenAmount(text: string): Decimal | undefined {
  const { oku, thousand, man, unit } = written.exec(text.normalize("NFKC"))?.groups ?? {};
  if (oku === undefined && unit === undefined) return undefined;
  const of = (digits: string | undefined, times: number): Decimal =>
    new Decimal(digits?.replaceAll(",", "") || 0).times(times);
  return of(oku, 10_000).plus(of(thousand, 1_000)).plus(of(man, 1));
}

/** 28,000 → 「2億8,000万円」. */
export function manText(man: number): string {
  const [oku, rest] = [Math.floor(man / 10_000), man % 10_000];
  const grouped = String(rest).replace(/\B(?=\d{3}$)/u, ",");
  return `${oku > 0 ? `${oku}億` : ""}${rest > 0 ? `${grouped}万` : ""}円`;
}
