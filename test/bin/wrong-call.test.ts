import { beforeAll, describe, expect, test } from "vitest";
import { run } from "../../src/bin/run.js";
import { filesOf, under } from "../support/dataset.js";
import { type MemoryEffects, memoryEffects } from "../support/memory.js";

// まちがった呼び方: what a call names and is not there, or does not fit, is told with what is, and nothing is read for it.

let files: Record<string, Uint8Array>;
beforeAll(async () => {
  files = {
    ...under("data/minato", await filesOf("test/error/base")),
    ...under("data/shiomi", await filesOf("data/sample-chamber-2025h1")),
    ...under("data/ken", await filesOf("data/sample-prefecture-2025h1")),
  };
});

interface Called {
  readonly code: number;
  readonly out: string;
  readonly talk: string;
}

async function called(effects: MemoryEffects, argv: readonly string[]): Promise<Called> {
  const code = await run(argv, effects);
  return { code, out: effects.printed.join("\n"), talk: effects.said.join("\n") };
}

/** Effects that keep the names of the files that were read. */
function watching(): { effects: MemoryEffects; read: string[] } {
  const effects = memoryEffects(files);
  const read: string[] = [];
  const readFile: MemoryEffects["readFile"] = (path) => {
    read.push(path);
    return effects.readFile(path);
  };
  return { effects: { ...effects, readFile }, read };
}

const ofAssociation =
  "booklet.pdf、booklet-proof.pdf、booklet-print.pdf、cover-print.pdf、statements.xlsx、fee-rates.pdf、fee-rates.xlsx、open-data、charts、monitoring.pdf、monitoring.xlsx、monitoring-return.json、monthly.pdf、monthly.xlsx、figures.json、forms";

describe("refused before anything but the settings is read", () => {
  test.each([
    [
      ["build", "data/minato", "--half", "2025H1"],
      "kaiji: --halfは、信用保証協会のデータ（data/minato）には使えません。使えるのは --proof、--print、--png、--form です。",
    ],
    [
      ["build", "data/minato", "--case", "2025-001"],
      "kaiji: --caseは、信用保証協会のデータ（data/minato）には使えません。使えるのは --proof、--print、--png、--form です。",
    ],
    [
      ["build", "data/ken", "--form", "4"],
      "kaiji: --formは、県のデータ（data/ken）には使えません。使えるのは --half、--as-of です。",
    ],
    [
      ["build", "data/minato", "--as-of", "R7.11.1"],
      "kaiji: --as-ofは、信用保証協会のデータ（data/minato）には使えません。使えるのは --proof、--print、--png、--form です。",
    ],
    [
      ["build", "data/shiomi", "--print"],
      "kaiji: --printは、商工会議所・商工会のデータ（data/shiomi）には使えません。使えるのは --half、--as-of、--case、--form です。",
    ],
    [
      ["build", "data/ken", "--case", "2025-001"],
      "kaiji: --caseは、県のデータ（data/ken）には使えません。使えるのは --half、--as-of です。",
    ],
    // Of several datasets, each has to know what is asked.
    [
      ["build", "data/minato", "data/shiomi", "--png"],
      "kaiji: --pngは、商工会議所・商工会のデータ（data/shiomi）には使えません。使えるのは --half、--as-of、--case、--form です。",
    ],
    [
      ["build", "data/minato", "--only", "statement.xlsx"],
      `kaiji: --onlyの「statement.xlsx」という出力はありません。「statements.xlsx」のつもりではありませんか。（ある出力: ${ofAssociation}）`,
    ],
    [
      ["build", "data/minato", "--only", "figures,boklet"],
      `kaiji: --onlyの「boklet」という出力はありません。「booklet」のつもりではありませんか。（ある出力: ${ofAssociation}）`,
    ],
    [
      ["build", "data/shiomi", "--only", "booklet"],
      "kaiji: --onlyの「booklet」という出力はありません。（ある出力: half-year-report.xlsx、half-year-report.pdf、register.xlsx、follow-ups.xlsx、follow-up-summary.xlsx、follow-up-summary.pdf、form-4-cover.xlsx、form-4-cover.pdf、evaluation.xlsx、evaluation.pdf、follow-ups.ics、forms、figures.json）",
    ],
  ])("%j", async (argv, message) => {
    const { effects, read } = watching();
    expect(await called(effects, argv)).toEqual({ code: 2, out: "", talk: message });
    expect(new Set(read.map((path) => path.split("/").at(-1)))).toEqual(new Set(["kaiji.yaml"]));
    expect([...effects.files.keys()].filter((path) => path.startsWith("output"))).toEqual([]);
  });
});

describe("--only", () => {
  const written = ({ files: there }: MemoryEffects) =>
    [...there.keys()].filter((path) => path.startsWith("output/")).sort();

  test("a name without its ending is that of every output called so", async () => {
    const effects = memoryEffects(files);
    expect(await called(effects, ["build", "data/shiomi", "--only", "follow-ups,figures"])).toMatchObject({
      code: 0,
    });
    expect(written(effects)).toEqual([
      "output/shiomi/figures.json",
      "output/shiomi/follow-ups.ics",
      "output/shiomi/follow-ups.xlsx",
      "output/shiomi/printed-places.json",
    ]);
  });

  test("an output of this kind that this dataset cannot be made into is refused", async () => {
    const effects = memoryEffects(files);
    const { code, talk } = await called(effects, ["build", "data/minato", "--only", "booklet-proof"]);
    expect(code).toBe(2);
    expect(talk).toContain(
      "kaiji: --onlyの「booklet-proof.pdf」は、このデータとオプションではできません（できる出力: booklet.pdf、statements.xlsx、",
    );
    expect(written(effects)).toEqual([]);
  });
});

describe("what is not there is told with the nearest that is", () => {
  test.each([
    [
      ["chek", "data/minato"],
      "kaiji: 「chek」というコマンドはありません。「check」のつもりではありませんか。",
    ],
    [["publish"], "kaiji: 「publish」というコマンドはありません。一覧は kaiji --help にあります。"],
    [
      ["build", "data/minato", "--onyl", "booklet"],
      "kaiji: 「--onyl」というオプションはありません。「--only」のつもりではありませんか。",
    ],
    [
      ["check", "data/minato", "--case", "2025-001"],
      "kaiji: 「--case」というオプションはありません。使えるものは --help にあります。",
    ],
    [
      ["check", "data/minato", "--format", "jsn"],
      "kaiji: 「--format <形>」に「jsn」は使えません。「json」のつもりではありませんか。使えるのは text、json です。",
    ],
    [
      ["build", "data/shiomi", "--form", "anex-1"],
      "kaiji: --formの「anex-1」という様式はありません。「annex-1」のつもりではありませんか。（ある様式: 2、2-result、3、4、annex-1、annex-2、programmes）",
    ],
    [
      ["build", "data/shiomi", "--case", "2025-01"],
      "kaiji: --caseの「2025-01」という受付番号はありません。「2025-001」のつもりではありませんか。",
    ],
    [
      ["build", "data/minat"],
      "data/minat: エラー: データのフォルダが見つかりません。 [file/missing]\n    「data/minato」のつもりではありませんか。",
    ],
    [
      ["build", "dat/minat"],
      "dat/minat: エラー: データのフォルダが見つかりません。 [file/missing]\n    「data/minato」のつもりではありませんか。",
    ],
    [
      ["trace", "data/ke", "件数"],
      "data/ke: エラー: データのフォルダが見つかりません。 [file/missing]\n    「data/ken」のつもりではありませんか。",
    ],
    [
      ["fee", "rates", "--schedule", "data/mnato"],
      "data/mnato: エラー: データのフォルダが見つかりません。 [file/missing]\n    「data/minato」のつもりではありませんか。",
    ],
    [
      ["fee", "--batch", "data/minato/statistics/trnd.csv"],
      "data/minato/statistics/trnd.csv: エラー: 計算する一覧が見つかりません。 [file/missing]\n    「data/minato/statistics/trend.csv」のつもりではありませんか。",
    ],
    [
      ["sources", "data/minato", "data/minato/statistics/mx.csv"],
      "data/minato/statistics/mx.csv: エラー: ファイルが見つかりません。 [file/missing]\n    「data/minato/statistics/mix.csv」のつもりではありませんか。",
    ],
    [
      ["compare", "data/minato/figure.json"],
      "data/minato/figure.json: エラー: ファイルが見つかりません。 [file/missing]",
    ],
  ])("%j", async (argv, message) => {
    const { code, talk } = await called(memoryEffects(files), argv);
    expect(code).toBe(2);
    expect(talk).toContain(message);
  });

  test("check names it among its results", async () => {
    for (const argv of [
      ["check", "data/minat"],
      ["check", "--open-data", "data/minato/statistics/trnd.csv"],
    ]) {
      const { code, out } = await called(memoryEffects(files), argv);
      expect(code).toBe(2);
      expect(out).toMatch(/「data\/minato(?:\/statistics\/trend\.csv)?」のつもりではありませんか。/u);
    }
  });
});
