import { type Cover, coverName, type Programme, type ProgrammeRate } from "../../model/fee-schedule.js";
import type { KeyPath, Quote } from "./quote.js";
import type { ProgrammeBlock, VersionBlock, WrittenRate } from "./shape.js";

/** 保証制度 of one block. */
export function programmesIn(block: VersionBlock, path: KeyPath, quote: Quote): Programme[] {
  return Object.entries(block.保証制度).map(([name, written]) =>
    programme(name, written, [...path, "保証制度", name], quote, block.適用開始),
  );
}

function programme(
  name: string,
  written: ProgrammeBlock,
  path: KeyPath,
  quote: Quote,
  blockFrom: string,
): Programme {
  const rate = (value: WrittenRate, cover?: Cover) =>
    programmeRate(name, value, [...path, "料率", ...(cover ? [coverName[cover]] : [])], quote, cover);
  return {
    name,
    rates:
      "any" in written.料率
        ? [rate(written.料率.any)]
        : [rate(written.料率.責任共有, "shared"), rate(written.料率.責任共有対象外, "full")],
    discounts: written.割引,
    from: written.取扱開始 ?? blockFrom,
    place: quote.placeOf(path),
    ...(written.引下げ && {
      reduction: quote.figure([...path, "引下げ"], `${name}の引下げ`, written.引下げ),
    }),
    ...(written.補給 && { subsidy: written.補給 }),
    ...(written.取扱終了 && { until: written.取扱終了 }),
  };
}

function programmeRate(
  name: string,
  written: WrittenRate,
  path: KeyPath,
  quote: Quote,
  cover: Cover | undefined,
): ProgrammeRate {
  const under = cover === undefined ? {} : { cover };
  const label = cover === undefined ? name : `${name}（${coverName[cover]}）`;
  switch (written.kind) {
    case "table":
      return { ...under, kind: "classes", table: written.name };
    case "range":
      return { ...under, kind: "range", ...quote.range(path, label, written) };
    default:
      return { ...under, kind: written.kind, rate: quote.figure(path, `${label}の保証料率`, written) };
  }
}
