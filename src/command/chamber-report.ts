import { type ChamberReport, calculateChamber } from "../calculate/chamber/report.js";
import type { Effects } from "../effects.js";
import { loadChamber } from "../load/chamber/dataset.js";
import type { OpenedDataset } from "../load/dataset.js";
import { readDate } from "../load/date.js";
import type { ChamberDataset } from "../model/chamber/dataset.js";
import { type HalfYear, parseHalfYear } from "../model/chamber/half-year.js";
import type { Outcome } from "../problem/problem.js";
import { UsageError } from "./exit.js";

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

export interface LoadedChamber {
  readonly dataset: ChamberDataset;
  readonly report: ChamberReport;
}

/** A chamber's folder, read and calculated: what every command on chambers starts from. */
export async function chamberReport(
  { folder, yaml, reader }: OpenedDataset,
  options: ChamberOptions,
  effects: Pick<Effects, "today">,
): Promise<Outcome<LoadedChamber>> {
  const half = halfOption(options);
  const day = asOfOption(options);
  const { value: dataset, problems } = await loadChamber(folder, yaml, reader);
  if (!dataset) return { value: undefined, problems };
  const asOf = day ?? dataset.settings.asOf ?? effects.today();
  const calculated = calculateChamber(dataset, half ?? dataset.settings.half, asOf);
  return {
    value: calculated.value && { dataset, report: calculated.value },
    problems: [...problems, ...calculated.problems],
  };
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
