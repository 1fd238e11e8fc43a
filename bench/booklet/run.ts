/**
 * `npm run bench:booklet`: the sample's whole build beside a browser that prints comparable pages, in one run
 * on one machine and in turn. Each is a whole process, as a user waits for it.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { PDFDocument } from "pdf-lib";
import { terminalEffects } from "../../src/bin/terminal.js";
import { publication } from "../../src/kind/association/publication.js";
import { openDataset } from "../../src/kind/open.js";
import { fileOf, type OurFace } from "../../src/render/font/face.js";
import { median } from "../commands/measure.js";
import { bookletHtml } from "./html.js";

const dataset = "data/sample-2025";
const folder = "output/bench";
const runs = 15;

/** What is compared: a command, and the booklet it leaves behind. */
interface Rival {
  readonly label: string;
  readonly command: readonly [string, ...string[]];
  readonly booklet: string;
}

const build: Rival["command"] = [process.execPath, "dist/kaiji.cjs", "build", dataset, "--output", folder];
const ours = `${folder}/sample-2025/booklet.pdf`;
const rivals: Rival[] = [
  { label: "kaiji build（見本の出力すべて）", command: build, booklet: ours },
  { label: "kaiji build --only booklet.pdf", command: [...build, "--only", "booklet.pdf"], booklet: ours },
];

mkdirSync(folder, { recursive: true });
await writeHtml(`${folder}/booklet.html`);
const browser = ["chromium", "chromium-browser", "google-chrome"].find(
  (name) => spawnSync(name, ["--version"]).status === 0,
);
if (browser) rivals.push(printing(browser, `${folder}/booklet.html`, `${folder}/browser.pdf`));
else process.stdout.write("Chromiumがないので、kaijiだけを測ります。\n");

// One after the other, again and again: a machine that slows down meanwhile slows all of them down.
const seconds = rivals.map((): number[] => []);
for (let run = 0; run <= runs; run += 1)
  rivals.forEach(({ command }, index) => {
    const taken = timed(command);
    if (run > 0) seconds[index]?.push(taken);
  });

for (const [index, { label, booklet }] of rivals.entries()) {
  const pages = (await PDFDocument.load(readFileSync(booklet), { updateMetadata: false })).getPageCount();
  const size = Math.round(statSync(booklet).size / 1024);
  const middle = median(seconds[index] ?? []).toFixed(2);
  process.stdout.write(`${label}: 中央値 ${middle}秒（${pages}ページ、${size}KB、${runs}回）\n`);
}
if (browser) {
  const ratios = seconds[0]?.map((taken, run) => taken / (seconds[2]?.[run] ?? Number.NaN)) ?? [];
  const range = `${Math.min(...ratios).toFixed(2)}〜${Math.max(...ratios).toFixed(2)}`;
  process.stdout.write(
    `kaijiのbuild全体 ÷ ブラウザ: 中央値 ${median(ratios).toFixed(2)}（${range}）　目標 0.5 以下\n`,
  );
}

function printing(name: string, page: string, booklet: string): Rival {
  const options = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"];
  const made = ["--generate-pdf-document-outline", `--print-to-pdf=${booklet}`];
  return {
    label: `${name} --print-to-pdf`,
    command: [name, ...options, ...made, pathToFileURL(page).href],
    booklet,
  };
}

async function writeHtml(file: string): Promise<void> {
  const opened = (await openDataset(dataset, terminalEffects)).value;
  if (!opened) throw new Error(dataset);
  const made = (await publication(opened)).value;
  if (!made) throw new Error(dataset);
  const font = (family: string, weight: number, name: OurFace) => ({
    family,
    weight,
    url: pathToFileURL(fileOf(name)).href,
  });
  const html = bookletHtml(made.booklet, {
    fonts: [
      font("Mincho", 400, "mincho"),
      font("Mincho", 700, "mincho-bold"),
      font("Gothic", 400, "gothic"),
      font("Gothic", 700, "gothic-bold"),
    ],
    photograph: (name) => pathToFileURL(`${dataset}/${name}`).href,
  });
  writeFileSync(file, html);
}

/** How long a command takes, in seconds. */
function timed([command, ...args]: Rival["command"]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(command, args);
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
  return (performance.now() - start) / 1000;
}
