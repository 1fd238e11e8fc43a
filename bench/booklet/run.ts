/**
 * `npm run bench:booklet`: the sample's whole build beside a browser that prints comparable pages, in one run
 * on one machine. Each is a whole process, as a user waits for it.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { PDFDocument } from "pdf-lib";
import { bookletHtml, type Chapter } from "./html.js";

const dataset = "data/sample-2025";
const folder = "output/bench";
const runs = 5;

const ours = (path: string) => import(new URL(`../../${path}`, import.meta.url).href);
const found = createRequire(import.meta.url).resolve;
const font = (path: string) => pathToFileURL(found(`@expo-google-fonts/${path}`)).href;

mkdirSync(folder, { recursive: true });
const chapters = await writeHtml();
const browser = ["chromium", "chromium-browser", "google-chrome"].find(
  (name) => spawnSync(name, ["--version"]).status === 0,
);

const booklet = timed(process.execPath, ["dist/kaiji.js", "build", dataset, "--output", folder]);
await tell("kaiji build（見本の出力すべて）", booklet, `${folder}/sample-2025/booklet.pdf`);
const only = timed(process.execPath, [
  "dist/kaiji.js",
  "build",
  dataset,
  "--output",
  folder,
  "--only",
  "booklet.pdf",
]);
await tell("kaiji build --only booklet.pdf", only, `${folder}/sample-2025/booklet.pdf`);
if (browser) {
  const html = pathToFileURL(`${folder}/booklet.html`).href;
  const args = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-pdf-header-footer",
    `--print-to-pdf=${folder}/browser.pdf`,
    html,
  ];
  const printed = timed(browser, args);
  await tell(`${browser} --print-to-pdf（${chapters}章）`, printed, `${folder}/browser.pdf`);
  process.stdout.write(`kaijiのbuild全体 ÷ ブラウザ: ${(booklet / printed).toFixed(2)}（目標 0.5 以下）\n`);
} else process.stdout.write("Chromiumがないので、比べずに終わります。\n");

async function writeHtml(): Promise<number> {
  const { openDataset } = await ours("load/dataset.js");
  const { publication } = await ours("command/publication.js");
  const { fileEffects } = await ours("effects.js");
  const { renderChartSvg } = await ours("render/chart/svg.js");
  const opened = await openDataset(dataset, fileEffects);
  const made = await publication(opened.value, fileEffects);
  const document = made.value.booklet as { chapters: readonly Chapter[]; theme: unknown };
  const fonts = {
    Mincho: font("biz-udpmincho/400Regular/BIZUDPMincho_400Regular.ttf"),
    Gothic: font("biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf"),
  };
  const html = bookletHtml(document.chapters, fonts, (chart) => renderChartSvg(chart, document.theme));
  writeFileSync(`${folder}/booklet.html`, html);
  return document.chapters.length;
}

/** The median of several runs after one that does not count, in seconds. */
function timed(command: string, args: readonly string[]): number {
  const seconds = Array.from({ length: runs + 1 }, () => {
    const start = performance.now();
    const { status, stderr } = spawnSync(command, args);
    if (status !== 0) throw new Error(`${command}: ${stderr}`);
    return (performance.now() - start) / 1000;
  }).slice(1);
  return seconds.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
}

async function tell(label: string, seconds: number, file: string): Promise<void> {
  const pages = (await PDFDocument.load(readFileSync(file), { updateMetadata: false })).getPageCount();
  const size = Math.round(statSync(file).size / 1024);
  process.stdout.write(`${label}: 中央値 ${seconds.toFixed(2)}秒（${pages}ページ、${size}KB、${runs}回）\n`);
}
