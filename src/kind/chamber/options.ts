import { readDate } from "../../load/date.js";
import { type HalfYear, parseHalfYear } from "../../model/chamber/half-year.js";
import { UsageError } from "../../problem/usage-error.js";

/** The options that only chambers and prefectures know, as they were typed. */
export interface ChamberOptions {
  /** `--half 2025H1`: instead of the half in `kaiji.yaml`. */
  readonly half?: string;
  /** `--as-of 2025-10-08`: instead of the day in `kaiji.yaml`, or today. */
  readonly asOf?: string;
  /** `--case`: forms of these cases only. */
  readonly case?: readonly string[];
  /** `--form`: these forms only. */
  readonly form?: string;
}

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
