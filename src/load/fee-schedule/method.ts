import type {
  CoefficientBand,
  FeeMethod,
  PartsBand,
  PartsRule,
  RefundMethod,
} from "../../model/fee-schedule.js";
import type { Unit } from "../../model/unit.js";
import type { KeyPath, Quote } from "./quote.js";
import type { MethodBlock, PartsBlock, VersionBlock, Written } from "./shape.js";

/** A method of which some items may still be missing. */
export interface PartialMethod extends Partial<Omit<FeeMethod, "refund" | "parts">> {
  readonly refund?: Partial<RefundMethod>;
  readonly parts?: PartialParts;
}

interface PartialParts extends Partial<PartsRule> {
  readonly revolving?: Partial<PartsRule>;
}

/** The older method with what the newer says put over it, item by item. */
export function mergeMethods(older: PartialMethod, newer: PartialMethod): PartialMethod {
  return {
    ...older,
    ...newer,
    refund: { ...older.refund, ...newer.refund },
    parts: { ...older.parts, ...newer.parts },
  };
}

/** What a method still lacks, by the names that the file uses. */
export function missingItems({ refund, parts, ...method }: PartialMethod): string[] {
  return Object.entries({
    分割係数: method.coefficients,
    年の日数: method.daysInYear,
    延滞保証料率: method.arrearsRate,
    金融機関負担割合: method.sharedBurden,
    返戻の当年の割合: refund?.runningYearShare,
    返戻の返さない額: refund?.threshold,
    返戻のその額を含む: refund?.thresholdKept,
    分割納入の期間: parts?.monthsOver,
    分割納入の保証料: parts?.feeOver,
    分割納入の割合: parts?.bands,
  }).flatMap(([name, item]) => (item === undefined ? [name] : []));
}

/** 計算 of one block: what it does not say is not there. */
export function methodIn(block: VersionBlock, path: KeyPath, quote: Quote): PartialMethod {
  const written = block.計算;
  const at = [...path, "計算"];
  return {
    ...(written.分割係数 && { coefficients: coefficients(written.分割係数, [...at, "分割係数"], quote) }),
    ...(written.月率の桁 !== undefined && { monthlyRateDigits: written.月率の桁 }),
    ...(written.日率の桁 !== undefined && { dailyRateDigits: written.日率の桁 }),
    ...(written.年の日数 && {
      daysInYear: quote.figure([...at, "年の日数"], "1年の日数", written.年の日数, "日"),
    }),
    ...(written.延滞保証料率 && {
      arrearsRate: quote.figure([...at, "延滞保証料率"], "延滞保証料率", written.延滞保証料率),
    }),
    ...(written.金融機関負担割合 && {
      sharedBurden: quote.figure([...at, "金融機関負担割合"], "金融機関の負担割合", written.金融機関負担割合),
    }),
    refund: refund(written.返戻, [...at, "返戻"], quote),
    parts: parts(written.分割納入, [...at, "分割納入"], quote),
  };
}

function coefficients(
  bands: NonNullable<MethodBlock["分割係数"]>,
  path: KeyPath,
  quote: Quote,
): CoefficientBand[] {
  return bands.map(({ 回数から: least, 均等: even, 不均等: uneven }, index) => ({
    least,
    even: quote.figure([...path, index, "均等"], `分割係数（均等、${least}回から）`, even, ""),
    uneven: quote.figure([...path, index, "不均等"], `分割係数（不均等、${least}回から）`, uneven, ""),
  }));
}

function refund(written: MethodBlock["返戻"], path: KeyPath, quote: Quote): Partial<RefundMethod> {
  const share = written.当年の割合;
  const threshold = written.返さない額;
  return {
    ...(share && {
      runningYearShare: quote.figure([...path, "当年の割合"], "完済した年の未経過分の返戻割合", share),
    }),
    ...(threshold && { threshold: quote.figure([...path, "返さない額"], "返戻しない額", threshold, "円") }),
    ...(written.その額を含む !== undefined && { thresholdKept: written.その額を含む }),
  };
}

function parts(written: MethodBlock["分割納入"], path: KeyPath, quote: Quote): PartialParts {
  const { 根保証: revolving, ...others } = written;
  return {
    ...partsRule(others, path, quote),
    ...(revolving && { revolving: partsRule(revolving, [...path, "根保証"], quote, "根保証") }),
  };
}

/** `of` tells a rule for some guarantees from that for all. */
function partsRule(
  { 期間が次の月数を超える: months, 保証料が次の額を超える: fee, 割合: bands }: PartsBlock,
  path: KeyPath,
  quote: Quote,
  of = "",
): Partial<PartsRule> {
  const least = (key: string, what: string, written: Written, unit: Unit) =>
    quote.figure([...path, key], `分割納入できる${what}の下限${of && `（${of}）`}`, written, unit);
  return {
    ...(months && { monthsOver: least("期間が次の月数を超える", "期間", months, "か月") }),
    ...(fee && { feeOver: least("保証料が次の額を超える", "保証料", fee, "円") }),
    ...(bands && { bands: bands.map((band, index) => partsBand(band, [...path, "割合", index], quote, of)) }),
  };
}

function partsBand(
  { 月数まで: monthsUpTo, 割合: percentages }: NonNullable<PartsBlock["割合"]>[number],
  path: KeyPath,
  quote: Quote,
  of: string,
): PartsBand {
  const term = monthsUpTo === undefined ? "それを超える期間" : `${monthsUpTo}か月まで`;
  const figureOf = (percentage: Written, part: number) =>
    quote.figure(
      [...path, "割合", part],
      `分割納入の割合（${[...(of ? [of] : []), term].join("、")}、第${part + 1}回）`,
      percentage,
    );
  return { monthsUpTo, percentages: percentages.map(figureOf) };
}
