import { readFile } from "node:fs/promises";
import type { Rule, Severity } from "../../src/problem/problem.js";
import { everyRule } from "../support/rules.js";

/** 「照合の一覧」: every rule from its declaration, with what it prints in its case of test/error. */
export async function checksPage(): Promise<string> {
  const areas = new Map<string, Rule<never>[]>();
  for (const rule of everyRule) {
    const area = rule.id.split("/")[0] ?? "";
    areas.set(area, [...(areas.get(area) ?? []), rule]);
  }
  const sections = await Promise.all(
    [...areas].toSorted(inOrder).map(([area, rules]) => areaSection(area, rules)),
  );
  return [introduction, ...sections].join("\n\n").concat("\n");
}

async function areaSection(area: string, rules: readonly Rule<never>[]): Promise<string> {
  const rows = await Promise.all(rules.map(ruleRow));
  const heading = `## ${areaTitle[area] ?? area}`;
  return [
    heading,
    ["| 規則 | 重さ | 何を見るか | 知らせの例 |", "| --- | --- | --- | --- |", ...rows].join("\n"),
  ].join("\n\n");
}

async function ruleRow({ id, severity, about }: Rule<never>): Promise<string> {
  const cells = [`\`${id}\``, severityTitle[severity], about, await exampleOf(id)];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

/** The message of a rule's own case, without its place. */
async function exampleOf(id: string): Promise<string> {
  const expected = await readFile(`test/error/${id}/expected.txt`, "utf8").catch(() => "");
  const line = expected.split("\n").find((text) => text.endsWith(`[${id}]`));
  return line?.replace(/^.*?(?:エラー|警告|注記): /u, "").replace(` [${id}]`, "") ?? "";
}

const severityTitle: Record<Severity, string> = { error: "エラー", warning: "警告", note: "注記" };

const areaTitle: Record<string, string> = {
  install: "部品",
  disk: "ディスク",
  file: "ファイル",
  read: "ファイルの中身",
  settings: "設定",
  table: "表の読み取り",
  ledger: "勘定科目",
  check: "照合",
  fees: "保証料率表",
  fee: "保証料の計算",
  compose: "冊子の原稿",
  paper: "紙面",
  chamber: "商工会議所・商工会",
  form: "様式",
  return: "提出されたもの",
  "open-data": "オープンデータ（`kaiji check --open-data`）",
};

/** Areas as they are listed above. */
const inOrder = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  areaOrder.indexOf(a) - areaOrder.indexOf(b);
const areaOrder = Object.keys(areaTitle);

const introduction = `# 照合の一覧

<!-- この頁は src/problem/rules と src/calculate の宣言と test/error の見本から作られます。直すときは宣言を直し、npm run docs を実行してください。 -->

\`kaiji check <データ>\` は、下のすべてを一度に調べ、見つけたものを全部挙げます。\`kaiji build\` も先に同じことをします。ただし、書体にない文字（\`paper/missing-glyph\`）と、読める大きさでは頁に収まらない表・図・表紙・背の文字（\`paper/table-too-wide\`、\`paper/diagram-too-large\`、\`paper/crowded-cover\`、\`paper/long-spine-words\`）は、紙面を描く \`kaiji build\` で分かります。

- **エラー**があるうちは、何も書き出しません（前に作ったものは残ります）。終了コードは1です。
- **警告**は、書き出したうえで最後に挙げます。\`--strict\` を付けると、警告でも書き出しません。
- **注記**は、知っておくとよいこと（端数の違いなど）です。\`kaiji check\` が挙げ、\`kaiji build\` は終わりに数を示します。

円単位の数値どうしは1円でも違えばエラーです。千円などに丸めて渡された数値は、粗いほうの単位の半分までを一致とみなし、一単位までは端数の違い（注記）、それを超えるとエラーとします。`;
