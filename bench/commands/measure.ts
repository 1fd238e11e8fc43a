import { spawn } from "node:child_process";

/** What one run of a whole command cost. */
export interface Cost {
  readonly seconds: number;
  /** Peak resident memory of the process, in MB. */
  readonly megabytes: number;
}

/** Runs a node program several times (after one that does not count) and keeps each run's cost. */
export async function measure(args: readonly string[], runs: number): Promise<Cost[]> {
  const costs: Cost[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const cost = await once(args);
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

function once(args: readonly string[]): Promise<Cost> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, ["--import", tellPeak, ...args], {
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    });
    let peak = "";
    child.stdio[3]?.on("data", (chunk: Buffer) => {
      peak += chunk.toString();
    });
    child.on("error", reject);
    child.on("close", (code) => {
      if (code !== 0) reject(new Error(`${args.join(" ")}: exit ${code}`));
      resolve({ seconds: (performance.now() - start) / 1000, megabytes: Number(peak) / 1024 });
    });
  });
}
