import type { RateRows, rateTables } from "../../model/association/rates.js";
import { riskClasses } from "../../model/fee-schedule.js";
import { normalForm } from "../../model/normal-form.js";
import type { RowOf, Sourced, SourcedNumber } from "../../model/schema.js";
import type { Place } from "../../problem/place.js";
import type { Problem } from "../../problem/problem.js";
import { halfRange, missingClass, unclearRate } from "../../problem/rules/fees.js";
import { missingNumber } from "../../problem/rules/table.js";
import { readNumber } from "../number.js";
import type { KeyPath } from "./quote.js";
import { programmeRateIn, type VersionBlock, type Written } from "./shape.js";

type Row<K extends keyof typeof rateTables> = RowOf<(typeof rateTables)[K]>;

/** The lists of a version that may stand in tables. */
export type RateList = "区分料率" | "割引" | "上乗せ" | "保証制度";

/** What a table gives to a version: the same as would stand under its name in the schedule. */
export interface RateEntry<L extends RateList = RateList> {
  readonly list: L;
  /** Which version, counted from 0. */
  readonly version: number;
  readonly name: Sourced<string>;
  readonly value: VersionBlock[L][string];
  /** Where the parts of it stand that do not stand with its name. */
  readonly places: readonly (readonly [keys: KeyPath, place: Place])[];
}

/** Which version a row is of; undefined where it is of none, which is told. */
export type VersionOf = (row: Named) => number | undefined;

/** What a row of any of the tables has. */
type Named = Pick<Row<"discountRates">, "from" | "name" | "place">;

/** The entries that rows make, in their order; what makes none is told. */
export function entriesIn(rows: RateRows, versionOf: VersionOf, problems: Problem[]): RateEntry[] {
  const each = <R extends Named>(
    all: readonly R[] | undefined,
    made: (row: R, problems: Problem[]) => Omit<RateEntry, "version" | "name"> | undefined,
  ): RateEntry[] =>
    (all ?? []).flatMap((row) => {
      const version = versionOf(row);
      const entry = made(row, problems);
      return version === undefined || !entry || row.name.value === ""
        ? []
        : [{ ...entry, version, name: row.name }];
    });
  return [
    ...classTables(rows.classRates ?? [], versionOf, problems),
    ...each(rows.discountRates, discount),
    ...each(rows.surchargeRates, surcharge),
    ...each(rows.programmeRates, programme),
  ];
}

function classTables(
  rows: readonly Row<"classRates">[],
  versionOf: VersionOf,
  problems: Problem[],
): RateEntry[] {
  const tables = new Map<string, { version: number; own: Row<"classRates">[] }>();
  for (const row of rows) {
    const version = versionOf(row);
    if (version === undefined || row.name.value === "") continue;
    const key = `${version}\n${normalForm(row.name.value)}`;
    const table = tables.get(key) ?? { version, own: [] };
    table.own.push(row);
    tables.set(key, table);
  }
  return [...tables.values()].flatMap(({ version, own }): RateEntry<"区分料率">[] => {
    const [{ name }] = own as [Row<"classRates">];
    const classes = riskClasses.map((one) => own.find(({ riskClass }) => riskClass.value === `第${one}区分`));
    const rates = own.map(({ rate }) => needed(rate, "料率", problems));
    const missing = riskClasses.filter((_, index) => classes[index] === undefined);
    const isRead = own.every(({ riskClass }) =>
      classes.some((row) => row?.riskClass.value === riskClass.value),
    );
    if (missing.length > 0 && isRead)
      problems.push(missingClass({ table: name.value, classes: missing }, name.place));
    if (missing.length > 0 || rates.includes(undefined)) return [];
    const nine = classes.map((row) => (row as Row<"classRates">).rate);
    return [
      {
        list: "区分料率",
        version,
        name,
        value: nine.flatMap((rate) => written(rate) ?? []),
        places: nine.map(({ place }, index) => [[index], place]),
      },
    ];
  });
}

function discount({ rate }: Row<"discountRates">, problems: Problem[]) {
  const value = needed(rate, "率", problems);
  return value && { list: "割引" as const, value, places: [[[], rate.place]] as const };
}

function surcharge({ name, rate, lowest, highest }: Row<"surchargeRates">, problems: Problem[]) {
  const value = needed(rate, "率", problems);
  const [low, high] = [written(lowest), written(highest)];
  if ((low === undefined) !== (high === undefined))
    problems.push(halfRange({ name: name.value }, (low ? lowest : highest)?.place));
  if (!value) return undefined;
  const printed = low && high && { lowest: low, highest: high };
  return {
    list: "上乗せ" as const,
    value: { 率: value, ...(printed && { 掲載: printed }) },
    places: [
      [["率"], rate.place],
      ...placed(["掲載", "最低"], lowest),
      ...placed(["掲載", "最高"], highest),
    ] as const,
  };
}

function programme(row: Row<"programmeRates">, problems: Problem[]) {
  const { name, rate, shared, full, reduction, discounts, subsidy, begins, ends } = row;
  const [any, ofShared, ofFull] = [rate, shared, full].map(said);
  const both = ofShared && ofFull && { 責任共有: ofShared, 責任共有対象外: ofFull };
  const isClear = any ? !ofShared && !ofFull : both !== undefined;
  if (!isClear) problems.push(unclearRate({ programme: name.value }, (rate ?? name).place));
  const 料率 = any ? { any } : both;
  if (!isClear || !料率) return undefined;
  const points = written(reduction);
  const allowed = readNumber(discounts?.value ?? "") === null ? "" : (discounts?.value ?? "");
  return {
    list: "保証制度" as const,
    value: {
      料率,
      割引: allowed
        .split(/[、，,\n]/u)
        .map((word) => word.trim())
        .filter((word) => word !== ""),
      ...(points && { 引下げ: points }),
      ...(subsidy?.value && { 補給: subsidy.value }),
      ...(begins?.value && { 取扱開始: begins.value }),
      ...(ends?.value && { 取扱終了: ends.value }),
    },
    places: [
      ...placed(["料率"], rate),
      ...placed(["料率", "責任共有"], shared),
      ...placed(["料率", "責任共有対象外"], full),
      ...placed(["引下げ"], reduction),
    ] as const,
  };
}

/** A rate as words or a number; undefined of a blank and of a dash. */
function said(cell: Sourced<string> | undefined) {
  return cell && readNumber(cell.value) !== null
    ? withText(programmeRateIn(cell.value), cell.text)
    : undefined;
}

/** What stood in the cell, 0.95%, for what was read of it. */
function withText(rate: ReturnType<typeof programmeRateIn>, text: string) {
  return rate.kind === "flat" || rate.kind === "at-most" ? { ...rate, text } : rate;
}

const written = (cell: SourcedNumber | undefined): Written | undefined =>
  cell?.value ? { value: cell.value, text: cell.text } : undefined;

/** A number that must be there: a dash, too, is told; what is blank or no number was told when it was read. */
function needed(cell: SourcedNumber, heading: string, problems: Problem[]): Written | undefined {
  if (cell.text !== "" && readNumber(cell.text) === null)
    problems.push(missingNumber({ heading }, cell.place));
  return written(cell);
}

const placed = (keys: KeyPath, cell: Sourced<unknown> | undefined): [KeyPath, Place][] =>
  cell ? [[keys, cell.place]] : [];
