import { eraDate } from "../../../model/era.js";
import {
  type ClassTable,
  type FeeSchedule,
  type Programme,
  programmesOn,
} from "../../../model/fee-schedule.js";
import { type Figure, firstPlace } from "../../../model/figure.js";
import type { Cell, Row, Table } from "../../../model/table.js";
import { difference } from "../../arithmetic.js";
import { percentText } from "../percent.js";
import { printedRate, reduced } from "../programme-rates.js";
import { valueText } from "../working.js";
import { rateColumn } from "./columns.js";

/**
 * 二つの日の料率表の比較: what is in force on the newer day and was not, or not so, on the older one.
 * What the older version does not record (a table, any programme, a method left to the standard) is not
 * called new. Undefined where nothing that both record has changed.
 */
export function comparisonTable(older: FeeSchedule, newer: FeeSchedule): Table | undefined {
  const both = older.classTables.map(({ name }) => name);
  const changes = [
    ...compared(rateItems(older, both), rateItems(newer, both)),
    ...compared(pointItems(older), pointItems(newer)),
    ...compared(programmeItems(older), programmeItems(newer)),
    ...compared(methodItems(older), methodItems(newer)),
  ];
  if (changes.length === 0) return undefined;
  return {
    id: "fees/comparison",
    title: "信用保証料率の変更",
    period: `${eraDate(older.effectiveFrom)}の版と${eraDate(newer.effectiveFrom)}の版`,
    rowHeading: "項目",
    columns: [
      { ...rateColumn("older", eraDate(older.effectiveFrom)), unit: "" },
      { ...rateColumn("newer", eraDate(newer.effectiveFrom)), unit: "" },
      { ...rateColumn("change", "差"), unit: "" },
    ],
    rows: changes.map((change) => changeRow(change)),
    notes: ["料率は年率（％）です。変わった項目だけを載せています。"],
  };
}

/** A thing that may change, by the name under which it is compared. */
type Items = ReadonlyMap<string, Figure | string>;

interface RateChange {
  readonly name: string;
  readonly older: Figure | string | undefined;
  readonly newer: Figure | string | undefined;
}

function compared(older: Items, newer: Items): RateChange[] {
  if (older.size === 0) return [];
  const names = [...new Set([...older.keys(), ...newer.keys()])];
  return names.flatMap((name) => {
    const change = { name, older: older.get(name), newer: newer.get(name) };
    return same(change.older, change.newer) ? [] : [change];
  });
}

function same(one: Figure | string | undefined, other: Figure | string | undefined): boolean {
  if (typeof one !== "object" || typeof other !== "object") return one === other;
  return one.value !== null && other.value !== null && one.value.equals(other.value);
}

function changeRow({ name, older, newer }: RateChange): Row {
  const both = typeof older === "object" && typeof newer === "object";
  const change = both
    ? difference({ id: `fees/comparison/${name}`, label: `${name}の差` }, [newer, older])
    : null;
  const cells: Cell[] = [older ?? "なし", newer ?? "廃止", change];
  return { id: name, label: name, level: 0, role: "item", cells };
}

const rateItems = ({ classTables }: FeeSchedule, among: readonly string[]): Items =>
  new Map(
    classTables
      .filter(({ name }) => among.includes(name))
      .flatMap((table) => table.rates.map((rate, index) => [nameOf(table, index), rate])),
  );

const nameOf = ({ name }: ClassTable, index: number): string => `${name} 第${index + 1}区分`;

const pointItems = ({ discounts, surcharges }: FeeSchedule): Items =>
  new Map([
    ...discounts.map(({ name, points }) => [`${name}割引`, points] as const),
    ...surcharges.map(({ name, points }) => [`上乗せ ${name}`, points] as const),
  ]);

/** The programmes that were open on the version's first day. */
const programmeItems = (schedule: FeeSchedule): Items =>
  new Map(programmesOn(schedule, schedule.effectiveFrom).flatMap((programme) => rateOf(programme)));

function rateOf(programme: Programme): [string, Figure | string][] {
  const { name, rates, reduction } = programme;
  return rates.map((rate) => {
    const key = rates.length > 1 ? `${name}（${rate.cover === "full" ? "対象外" : "責任共有"}）` : name;
    if (rate.kind === "flat") return [key, reduced(rate.rate, programme)];
    if (rate.kind !== "classes") return [key, printedRate(rate, programme)];
    return [key, reduction ? `${rate.table}－${percentText(reduction)}` : rate.table];
  });
}

/** What the corporation's own file says of its method; the standard's items are not its changes. */
function methodItems({ method, place }: FeeSchedule): Items {
  const { coefficients, arrearsRate, refund, parts, daysInYear, sharedBurden } = method;
  const figures = [
    ...coefficients.flatMap(({ even, uneven }) => [even, uneven]),
    arrearsRate,
    daysInYear,
    sharedBurden,
    refund.runningYearShare,
    refund.threshold,
    parts.feeOver,
  ];
  const own = figures.filter((figure) => firstPlace(figure)?.file === place.file);
  return new Map(own.map((figure) => [figure.label, figure.unit === "円" ? valueText(figure) : figure]));
}
