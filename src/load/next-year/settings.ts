import { isScalar, parseDocument } from "yaml";
import { fiscalYearName } from "../../model/fiscal-year.js";
import { readText } from "../../read/text.js";
import { fiscalYearIn } from "../fiscal-year-setting.js";

/**
 * `kaiji.yaml` of the next year, as text: the fiscal year and the month of publication are a year on, every other
 * letter is as it was. The file has been read without an error.
 */
export function settingsMovedOn(bytes: Uint8Array, file: string): string {
  const text = readText(bytes, file).value ?? "";
  const document = parseDocument(text);
  const changes = [
    { key: "fiscalYear", moved: yearAfter },
    { key: "published", moved: monthAfter },
  ].flatMap(({ key, moved }) => {
    const node = document.get(key, true);
    if (!isScalar(node) || !node.range) return [];
    const [from, to] = node.range;
    return [{ from, to, text: moved(text.slice(from, to)) }];
  });
  return changes
    .toSorted((a, b) => b.from - a.from)
    .reduce((moved, { from, to, text: put }) => moved.slice(0, from) + put + moved.slice(to), text);
}

/** 2024 is 2025, 令和6年度 is 令和7年度, quoted or not. */
function yearAfter(written: string): string {
  const [, open = "", value = "", close = ""] = /^(["']?)(.*?)(["']?)$/u.exec(written) ?? [];
  const year = fiscalYearIn(value);
  if (year === undefined) return written;
  return `${open}${/^\d+$/u.test(value) ? year + 1 : fiscalYearName(year + 1)}${close}`;
}

/** 2025-07 is 2026-07. */
const monthAfter = (written: string): string => written.replace(/\d{4}/u, (year) => String(Number(year) + 1));
