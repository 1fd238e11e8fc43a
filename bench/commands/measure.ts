import { spawn } from "node:child_process";

/** What one run of a whole command cost. */
export interface Cost {
  readonly seconds: number;
  /** Peak resident memory of the process, in MB. */
  readonly megabytes: number;
}

/** A run that may have been refused: how it ended (null where it was ended for taking too long), and what it said. */
export interface Run extends Cost {
  readonly code: number | null;
  readonly printed: string;
}

/** Runs a node program several times (after one that does not count) and keeps each run's cost. */
export async function measure(args: readonly string[], runs: number): Promise<Cost[]> {
  const costs: Cost[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const cost = await costOf(args);
    if (cost.code !== 0) throw new Error(`${args.join(" ")}: exit ${cost.code}`);
    if (run > 0) costs.push(cost);
  }
  return costs;
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The child tells its own peak at its end, on a channel of its own, so that the command's output stays as it is. */
const tellPeak = `data:text/javascript,${encodeURIComponent(
  'import{writeSync}from"node:fs";process.on("exit",()=>writeSync(3,String(process.resourceUsage().maxRSS)));',
)}`;

/** Runs a node program once; one that takes longer than so many seconds is ended. */
export function costOf(args: readonly string[], longest = Number.POSITIVE_INFINITY): Promise<Run> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, ["--import", tellPeak, ...args], {
      stdio: ["ignore", "pipe", "pipe", "pipe"],
      ...(Number.isFinite(longest) && { timeout: longest * 1000 }),
    });
    let peak = "";
    let printed = "";
    const keep = (chunk: Buffer): void => {
      if (printed.length < 10_000) printed += chunk.toString();
    };
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    child.stdio[3]?.on("data", (chunk: Buffer) => {
      peak += chunk.toString();
    });
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({
        seconds: (performance.now() - start) / 1000,
        megabytes: Number(peak) / 1024,
        code,
        printed,
      }),
    );
  });
}
