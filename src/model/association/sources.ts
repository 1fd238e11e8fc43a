import { suggest } from "../../problem/suggest.js";
import type { NextYear } from "../schema.js";
import type { SeriesAxis } from "../series.js";
import { associationTables } from "./schemas.js";

/** 料率の名: what of a dataset's rates a chapter may need. */
export const ratesNames = ["rates/schedule", "rates/surcharges"] as const;

/** 系列の表の置き場: tables of any name, which hold any series. */
export const seriesFolder = "statistics/series";

/** 系列の表の送り: a series of years goes on, what is divided otherwise is of one year. */
export const seriesNextYear = {
  "fiscal-year": "grows",
  year: "grows",
  category: "anew",
} as const satisfies Record<SeriesAxis, NextYear>;

/** 前年度: what was published a year ago, and the tables of a year ago that have to be supplied anew. */
export const lastYearFolder = "last-year";

const names: readonly string[] = [...Object.values(associationTables).map(({ path }) => path), ...ratesNames];

/**
 * What a federation's chapters may need: any of its series, its tables of words, the returns of the year; corporations all
 * of which stand on the map of the prefectures (`/map`).
 */
const nationalNames =
  /^(?:(?:national|monitoring)\/.+|ratios|associations(?:\/map)?|returns(?:\/(?:filed|map))?|monitoring-returns)$/u;

/** The table of a dataset that a report's table is made of; undefined where it is made of the ledger. */
export function sourceOf(tableId: string): string | undefined {
  const [kind = "", name = ""] = tableId.split("/");
  const path = {
    trend: "statistics/trend",
    mix: "statistics/mix",
    monthly: "statistics/monthly",
    plan: tableId,
    series: `${seriesFolder}/${name}`,
    "base-property": {
      trend: "statistics/base-property",
      movement: "statistics/base-property-movement",
      contributions: "statistics/fund-contributions",
      plan: "plan/base-property",
    }[name],
  }[kind];
  const isKnown = path !== undefined && (kind === "series" || names.includes(path));
  return isKnown ? path : undefined;
}

/**
 * データの名: what a chapter or a section may need of a dataset: a table or a text by its path without ending
 * (`statistics/trend`, `statistics/series/prices`, `text/greeting`), or its rates. What is wrong with a name, in words; undefined where a
 * dataset can have such a thing.
 */
export function sourceFault(name: string): string | undefined {
  if (names.includes(name) || /^text\/./u.test(name) || name.startsWith(`${seriesFolder}/`)) return undefined;
  if (nationalNames.test(name)) return undefined;
  if (name === "") return "空にはできません";
  const meant = suggest(name, names);
  return `「${name}」という表や文章はありません${meant === undefined ? "" : `。「${meant}」のつもりではありませんか`}`;
}
