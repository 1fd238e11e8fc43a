/** `npm run bench`: what whole commands cost on the Node that runs this, median of several runs. */
import { availableParallelism } from "node:os";
import { writePrefecture } from "../chamber/register.js";
import { measure, median } from "./measure.js";

const kaiji = "dist/kaiji.cjs";
const largePrefecture = "output/bench-prefecture";

/** The commands that users wait for, each with what we hold it to. */
const commands = [
  { label: "kaiji --help", args: [kaiji, "--help"], runs: 9, aim: "0.2秒" },
  { label: "kaiji check data/saga-2014", args: [kaiji, "check", "data/saga-2014"], runs: 7, aim: "" },
  {
    label: "kaiji build data/saga-2014",
    args: [kaiji, "build", "data/saga-2014", "--output", "output/bench"],
    runs: 7,
    aim: "3秒、400MB",
  },
  {
    label: "kaiji build data/sample-2025",
    args: [kaiji, "build", "data/sample-2025", "--output", "output/bench"],
    runs: 5,
    aim: "",
  },
  {
    label: "kaiji build data/sample-chamber-2025h1（様式428ファイル）",
    args: [kaiji, "build", "data/sample-chamber-2025h1", "--output", "output/bench"],
    runs: 3,
    aim: "",
  },
  {
    label: "kaiji build 県の受払簿20,000件（xlsx）",
    args: [kaiji, "build", largePrefecture, "--output", "output/bench"],
    runs: 3,
    aim: "",
  },
];

process.stdout.write(`Node ${process.version}、${availableParallelism()}コア\n`);
await writePrefecture(largePrefecture, 20_000);
for (const { label, args, runs, aim } of commands) {
  const costs = await measure(args, runs);
  const seconds = costs.map((cost) => cost.seconds);
  const range = `${Math.min(...seconds).toFixed(2)}〜${Math.max(...seconds).toFixed(2)}`;
  const memory = Math.round(median(costs.map((cost) => cost.megabytes)));
  process.stdout.write(
    `${label}: 中央値 ${median(seconds).toFixed(2)}秒（${range}）、最大 ${memory}MB、${runs}回${aim && `　目標 ${aim}`}\n`,
  );
}
