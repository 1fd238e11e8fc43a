import { readDate } from "../../load/date.js";
import { type HalfYear, parseHalfYear } from "../../model/chamber/half-year.js";
import { UsageError } from "../../problem/usage-error.js";
import type { ChamberOptions } from "../desk.js";

export function halfOption({ half }: ChamberOptions): HalfYear | undefined {
  const parsed = half === undefined ? undefined : parseHalfYear(half);
  if (half !== undefined && !parsed)
    throw new UsageError(`--halfは「2025H1」（2025年度上半期）のように書いてください: ${half}`);
  return parsed;
}

export function asOfOption({ asOf }: ChamberOptions): string | undefined {
  const day = asOf === undefined ? undefined : readDate(asOf);
  if (asOf !== undefined && !day) throw new UsageError(`--as-ofは暦にある日を書いてください: ${asOf}`);
  return day ?? undefined;
}
