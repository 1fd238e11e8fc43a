import { mkdir, writeFile } from "node:fs/promises";
import type { Reporter } from "vitest/node";
import type { Mutant } from "./instrument.js";
import type { Ledger } from "./ledger.js";

/** What each room is held to: the share of its faults that a test finds. */
export const goals: Readonly<Record<string, number>> = { calculate: 0.9, load: 0.8, compose: 0.9 };

const survivorsFile = "output/mutate/survivors.txt";

/** Prints the score of each room, and writes down the faults that no test found. */
export function scoreReporter(ledger: Ledger): Reporter {
  return {
    async onTestRunEnd() {
      const [found, reached] = [ledger.read("found"), ledger.read("reached")];
      const lines: string[] = [];
      for (const [room, goal] of Object.entries(goals)) {
        const own = ledger.mutants.filter(({ file }) => file.startsWith(`src/${room}/`));
        if (own.length === 0) continue;
        const survivors = own.filter(({ id }) => !found.has(id));
        const unreached = survivors.filter(({ id }) => !reached.has(id)).length;
        const score = (own.length - survivors.length) / own.length;
        process.stdout.write(
          `${room}: ${percent(score)}（${own.length}の変異のうち${own.length - survivors.length}を検出、どの試験も通らないもの${unreached}）\n`,
        );
        if (score < goal) {
          process.stdout.write(`${room}: ${percent(goal)}に届きません\n`);
          process.exitCode = 1;
        }
        lines.push(...survivors.map((mutant) => lineOf(mutant, reached.has(mutant.id))));
      }
      await mkdir("output/mutate", { recursive: true });
      await writeFile(survivorsFile, lines.join(""));
      process.stdout.write(`検出されなかった変異: ${survivorsFile}\n`);
    },
  };
}

const percent = (share: number): string => `${(share * 100).toFixed(1)}％`;

const oneLine = (text: string): string => text.replace(/\s+/gu, " ").slice(0, 100);

const lineOf = ({ file, line, kind, from, to }: Mutant, isReached: boolean): string =>
  `${file}:${line} [${kind}] ${oneLine(from)} → ${oneLine(to)}${isReached ? "" : "（どの試験も通らない）"}\n`;
