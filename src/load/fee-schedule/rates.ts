import type { ClassTable, Cover, Discount, SpecialRule, Surcharge } from "../../model/fee-schedule.js";
import type { KeyPath, Quote } from "./quote.js";
import type { VersionBlock, Written } from "./shape.js";

/** 区分料率, 特殊保証, 割引, 上乗せ of one block. */
export function classTablesIn(block: VersionBlock, path: KeyPath, quote: Quote): ClassTable[] {
  return Object.entries(block.区分料率).map(([name, rates]) =>
    classTable(name, rates, [...path, "区分料率", name], quote),
  );
}

function classTable(name: string, rates: readonly Written[], path: KeyPath, quote: Quote): ClassTable {
  return {
    name,
    cover: coverOf(name),
    rates: rates.map((rate, index) => quote.figure([...path, index], `${name} 第${index + 1}区分`, rate)),
    place: quote.placeOf(path),
  };
}

/** A table is for full guarantees when its name says so. */
const coverOf = (name: string): Cover => (/対象外/u.test(name) ? "full" : "shared");

export function specialRuleIn(block: VersionBlock, path: KeyPath, quote: Quote): SpecialRule | undefined {
  const special = block.特殊保証;
  if (special === undefined) return undefined;
  return {
    applies: special.対象,
    factor: quote.figure([...path, "特殊保証", "掛け目"], "特殊保証の掛け目", special.掛け目, ""),
    digits: special.桁,
    shown: special.載せ方 === "かっこ" ? "bracketed" : "rows",
    published: Object.entries(special.掲載).map(([base, rates]) => {
      const table = classTable(base, rates, [...path, "特殊保証", "掲載", base], quote);
      return { ...table, rates: table.rates.map((rate) => ({ ...rate, ...publishedName(rate) })) };
    }),
  };
}

const publishedName = ({ id, label }: { id: string; label: string }) => ({
  id: `${id}（特殊・掲載）`,
  label: `${label}（特殊・掲載）`,
});

export function discountsIn(block: VersionBlock, path: KeyPath, quote: Quote): Discount[] {
  return Object.entries(block.割引).map(([name, points]) => ({
    name,
    points: quote.figure([...path, "割引", name], `${name}割引`, points),
  }));
}

export function surchargesIn(block: VersionBlock, path: KeyPath, quote: Quote): Surcharge[] {
  return Object.entries(block.上乗せ).map(([name, { 率: points, 掲載: printed }]) => {
    const at = [...path, "上乗せ", name];
    return {
      name,
      points: quote.figure([...at, "率"], `${name}の上乗せ`, points),
      ...(printed === undefined ? {} : { printed: quote.range([...at, "掲載"], name, printed) }),
    };
  });
}
