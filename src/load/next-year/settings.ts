import { isMap, isScalar, type Pair, parseDocument } from "yaml";
import { halfYearCode, nextHalf, parseHalfYear } from "../../model/chamber/half-year.js";
import { fiscalYearName } from "../../model/fiscal-year.js";
import { readText } from "../../read/text.js";
import { fiscalYearIn } from "../fiscal-year-setting.js";

/** A setting that is not the same a period later: what becomes of it as it is written; without, it is put aside as a note. */
export interface SettingMove {
  readonly key: string;
  /** 発行年月. */
  readonly title: string;
  readonly moved?: (written: string) => string;
}

/** Of what is published once a year. */
export const yearMoves: readonly SettingMove[] = [
  { key: "fiscalYear", title: "年度", moved: yearAfter },
  { key: "published", title: "発行年月", moved: monthAfter },
];

/** Of what is reported twice a year: the days of the half that is over are no days of the next. */
export const halfMoves: readonly SettingMove[] = [
  { key: "half", title: "半期", moved: halfAfter },
  { key: "asOf", title: "基準日" },
  { key: "reported", title: "報告日" },
];

/** `kaiji.yaml` of the next period, and which of its settings are not as they were. */
export interface MovedSettings {
  readonly text: string;
  readonly moved: readonly (SettingMove & { readonly written: string })[];
}

/** `kaiji.yaml` a period on, as text: every letter of other settings is as it was. The file has been read without an error. */
export function settingsMovedOn(
  bytes: Uint8Array,
  file: string,
  moves: readonly SettingMove[],
): MovedSettings {
  const text = readText(bytes, file).value ?? "";
  const { contents } = parseDocument(text);
  const pairs = isMap(contents) ? contents.items : [];
  const changes = moves.flatMap((move) => {
    const pair = pairs.find(({ key }) => isScalar(key) && key.value === move.key);
    const change = pair && changeOf(pair, move, text);
    return change ? [{ ...move, ...change }] : [];
  });
  return {
    text: changes
      .toSorted((a, b) => b.from - a.from)
      .reduce((moved, { from, to, put }) => moved.slice(0, from) + put + moved.slice(to), text),
    moved: changes.map(({ from, to, put, ...move }) => ({ ...move, written: put })),
  };
}

interface Change {
  readonly from: number;
  readonly to: number;
  readonly put: string;
}

function changeOf({ key, value }: Pair, { moved }: SettingMove, text: string): Change | undefined {
  if (!isScalar(key) || !isScalar(value) || !key.range || !value.range) return undefined;
  const [from, to] = value.range;
  if (moved) return { from, to, put: moved(text.slice(from, to)) };
  const [start] = key.range;
  const opensItsLine = /(?:^|\n)$/u.test(text.slice(0, start));
  if (opensItsLine) return { from: start, to: start, put: "# " };
  // `{ asOf: 2025-10-08, … }`: the comma after it goes, too.
  return { from: start, to: to + (/^\s*,/u.exec(text.slice(to))?.[0].length ?? 0), put: "" };
}

/** 2024 is 2025, 令和6年度 is 令和7年度, quoted or not. */
function yearAfter(written: string): string {
  const [, open = "", value = "", close = ""] = quoted(written);
  const year = fiscalYearIn(value);
  if (year === undefined) return written;
  return `${open}${/^\d+$/u.test(value) ? year + 1 : fiscalYearName(year + 1)}${close}`;
}

/** 2025-07 is 2026-07. */
function monthAfter(written: string): string {
  return written.replace(/\d{4}/u, (year) => String(Number(year) + 1));
}

/** 2025H1 is 2025H2. */
function halfAfter(written: string): string {
  const [, open = "", value = "", close = ""] = quoted(written);
  const half = parseHalfYear(value);
  return half ? `${open}${halfYearCode(nextHalf(half))}${close}` : written;
}

const quoted = (written: string): readonly string[] => /^(["']?)(.*?)(["']?)$/u.exec(written) ?? [];
