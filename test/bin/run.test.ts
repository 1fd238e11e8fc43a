import { beforeAll, describe, expect, test } from "vitest";
import { run } from "../../src/bin/run.js";
import { wantsColour } from "../../src/bin/terminal.js";
import { filesOf, under } from "../support/dataset.js";
import { type Files, type MemoryEffects, memoryEffects } from "../support/memory.js";

// 約束: exit codes, what goes to stdout and what to stderr, in every command.

let base: Record<string, Uint8Array>;
beforeAll(async () => {
  base = await filesOf("test/error/base");
});

/** A dataset minato that is fine, with some of its files changed. */
const minato = (changed: Files = {}): MemoryEffects =>
  memoryEffects(under("minato", { ...base, ...changed }));

const broken = { "plan/annual.csv": '年度,項目,計画額（円）\n令和8年度,保証承諾,"6O,000,000"\n' };
const warned = { "memo.csv": "覚え書き\n" };
const only = ["--only", "figures.json"];

async function called(effects: MemoryEffects, ...argv: string[]) {
  const code = await run(argv, effects);
  return { code, out: effects.printed.join("\n"), talk: effects.said.join("\n") };
}

/** An error as the system raises it. */
const refusal = (code: string, path: string): Error =>
  Object.assign(new Error(code), { code, path, syscall: "open" });

describe("exit code", () => {
  test("0 where all is fine", async () => {
    expect(await called(minato(), "check", "minato")).toEqual({
      code: 0,
      out: "エラー0件、警告0件",
      talk: expect.stringMatching(/^minato: 冊子は\d+章。/u),
    });
  });

  test("0 with warnings", async () => {
    expect(await called(minato(warned), "check", "minato")).toMatchObject({ code: 0 });
  });

  test("1 where the data has errors", async () => {
    for (const command of ["check", "build"])
      expect(await called(minato(broken), command, "minato")).toMatchObject({ code: 1 });
    expect(await called(minato(broken), "trace", "minato", "保証料")).toMatchObject({ code: 1, out: "" });
  });

  test("2 where the dataset is not there, or is a file", async () => {
    expect(await called(minato(), "check", "minata")).toMatchObject({
      code: 2,
      out: expect.stringContaining("minata: エラー: データのフォルダが見つかりません。 [file/missing]"),
    });
    expect(await called(memoryEffects({ "memo.txt": "x" }), "check", "memo.txt")).toMatchObject({
      code: 2,
      out: expect.stringContaining(
        "memo.txt: エラー: データのフォルダが見つかりません（ここにあるのはファイルです）。",
      ),
    });
  });

  test("70 for a bug, in one line; --debug shows where", async () => {
    const failing = () => ({
      ...minato(),
      readFile: () => Promise.reject(new TypeError("undefined is not a function\nat …")),
    });
    const told = await called(failing(), "check", "minato");
    expect(told).toEqual({
      code: 70,
      out: "",
      talk: "kaiji: 思わぬ不具合です: minato（最後に読んだのは minato/kaiji.yaml）: undefined is not a function（--debugを付けると詳しく出ます）",
    });
    const shown = await called(failing(), "check", "minato", "--debug");
    expect(shown.code).toBe(70);
    expect(shown.talk).toContain("at …");
  });
});

describe("a wrong call is told in Japanese, exit code 2", () => {
  test.each([
    [["chek", "minato"], "kaiji: 「chek」というコマンドはありません。「check」のつもりではありませんか。"],
    [["check"], "kaiji: 「データ」か、--open-dataの「ファイル」を指定してください。"],
    [
      ["check", "minato", "--fromat", "json"],
      "kaiji: 「--fromat」というオプションはありません。「--format」のつもりではありませんか。",
    ],
    [
      ["check", "minato", "--format", "xml"],
      "kaiji: 「--format <形>」に「xml」は使えません。使えるのは text、json です。",
    ],
    [
      ["fee", "arears"],
      "kaiji: 「計算」に「arears」は使えません。「arrears」のつもりではありませんか。使えるのは arrears、change、burden、rates です。",
    ],
    [
      ["init", "new", "--kind", "city"],
      "kaiji: 「--kind <種類>」に「city」は使えません。使えるのは association、chamber、prefecture、federation です。",
    ],
    [["build", "minato", "--output"], "kaiji: 「--output <フォルダ>」の値を書いてください。"],
    [["trace", "minato", "a", "b"], "kaiji: 引数が多すぎます。"],
    [["build", "minato", "--output", ""], "kaiji: --outputに、書き出し先のフォルダの名前を書いてください。"],
    [["build", "minato", "--output", " "], "kaiji: --outputに、書き出し先のフォルダの名前を書いてください。"],
    [["build", "/"], /ディスクのいちばん上は、データのフォルダにできません/u],
    [["init", "", "--kind", "chamber"], "kaiji: 新しいフォルダの名前を書いてください。"],
    [["build", "a/minato", "b/minato"], /「minato」という名のデータが二つあり/u],
  ])("%j", async (argv, message) => {
    const { code, out, talk } = await called(minato(), ...argv);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    if (typeof message === "string") expect(talk).toBe(message);
    else expect(talk).toMatch(message);
  });

  test("--version tells it in one line", async () => {
    expect(await called(minato(), "--version")).toEqual({ code: 0, out: "kaiji 0.1.0", talk: "" });
    expect((await called(minato(), "--help")).out).toMatch(/--version\s+版を表示/u);
  });

  test("help is no mistake when asked for, and is when nothing was asked", async () => {
    const asked = await called(minato(), "--help");
    expect(asked).toMatchObject({ code: 0, talk: "" });
    expect(asked.out).toMatch(/^使い方: kaiji/u);
    expect(asked.out).not.toMatch(/Usage|Options|Commands|\[options\]/u);
    expect(await called(minato())).toMatchObject({ code: 2, out: "" });
  });
});

describe("what the disk refuses is told, not thrown", () => {
  test("a file that may not be read", async () => {
    const effects = { ...minato(), readFile: (path: string) => Promise.reject(refusal("EACCES", path)) };
    expect(await called(effects, "check", "minato")).toEqual({
      code: 2,
      out: "",
      talk: [
        "minato/kaiji.yaml: エラー: 読めません: 読み書きの許可がありません。 [disk/unreadable]",
        "    ファイルを開いているソフトを閉じるか、読む許可を確かめてください。",
        "エラー1件、警告0件",
      ].join("\n"),
    });
  });

  test.each([
    ["EBUSY", "ほかのソフト（Excel、Acrobatなど）で開かれています"],
    ["EPERM", "読み書きの許可がないか、ほかのソフトで開かれています"],
    ["EACCES", "読み書きの許可がありません"],
    ["ENOSPC", "ディスクの空きがありません"],
    ["EROFS", "書き込みのできないディスクです"],
    ["EFBIG", "ファイルの大きさの上限を超えました"],
    ["ENOENT", "その場所がありません"],
    ["CURRENT_FOLDER", "今いるフォルダか、それを含むフォルダです"],
    ["EWHATEVER", "システムのエラーです（EWHATEVER）"],
  ])("an output that cannot be written: %s", async (code, reason) => {
    const effects = { ...minato(), replaceOutputs: () => Promise.reject(refusal(code, "output")) };
    const told = await called(effects, "build", "minato", ...only);
    expect(told).toMatchObject({ code: 2, out: "何も書き出しませんでした。" });
    expect(told.talk).toContain(`output/minato: エラー: 書き出せませんでした: ${reason}。 [disk/unwritable]`);
  });
});

describe("build", () => {
  test("writes under the output folder, and lists what it wrote", async () => {
    const effects = minato();
    const { code, out, talk } = await called(effects, "build", "minato", ...only, "--output", "out");
    expect(code).toBe(0);
    expect(out).toMatch(/^out\/minato\/figures\.json +\d+ KB\n/u);
    expect(talk).toContain("figures.json を作成");
    expect([...effects.files.keys()].filter((path) => path.startsWith("out/"))).toEqual([
      "out/minato/figures.json",
      "out/minato/printed-places.json",
    ]);
  });

  test("an error leaves everything unwritten", async () => {
    const effects = minato(broken);
    await called(effects, "build", "minato");
    expect([...effects.files.keys()].filter((path) => path.startsWith("output/"))).toEqual([]);
  });

  test("--strict: a warning does too, exit code 1", async () => {
    expect(await called(minato(warned), "build", "minato", ...only)).toMatchObject({ code: 0 });
    const effects = minato(warned);
    expect(await called(effects, "build", "minato", ...only, "--strict")).toMatchObject({
      code: 1,
      out: "何も書き出しませんでした。",
    });
    expect(effects.files.has("output/minato/figures.json")).toBe(false);
  });

  test("--quiet: says nothing but errors", async () => {
    expect(await called(minato(warned), "build", "minato", ...only, "--quiet")).toEqual({
      code: 0,
      out: "",
      talk: "",
    });
    const told = await called(minato(broken), "build", "minato", "--quiet");
    expect(told).toMatchObject({ code: 1, out: "" });
    expect(told.talk).toContain("[table/unreadable-number]");
  });

  test("--format json: what was written and what was found, on stdout alone", async () => {
    const { out } = await called(minato(warned), "build", "minato", ...only, "--format", "json");
    expect(JSON.parse(out)).toEqual({
      problems: [
        expect.objectContaining({ rule: "file/unknown", severity: "warning", file: "minato/memo.csv" }),
      ],
      errors: 0,
      warnings: 1,
      written: ["figures.json", "printed-places.json"].map((name) => ({
        path: `output/minato/${name}`,
        bytes: expect.any(Number),
      })),
      kept: [],
      removed: [],
    });
  });

  test.each(["data/minato", "other/minato"])(
    "%s: not into a folder of data, its own or another's",
    async (dataset) => {
      const effects = memoryEffects({ ...under("data/minato", base), ...under("other/minato", base) });
      const { code, out, talk } = await called(effects, "build", dataset, "--output", "data/");
      expect({ code, out, talk }).toEqual({
        code: 2,
        out: "",
        talk: "kaiji: 書き出し先の「data/minato」はデータのフォルダです。--outputで別の場所を指定してください。",
      });
    },
  );

  test("one broken dataset does not keep the others from being built", async () => {
    const effects = memoryEffects({ ...under("data/a", base), ...under("data/b", { ...base, ...broken }) });
    expect(await called(effects, "build", "data", ...only)).toMatchObject({ code: 1 });
    expect([...effects.files.keys()].filter((path) => path.startsWith("output/"))).toEqual([
      "output/a/figures.json",
      "output/a/printed-places.json",
    ]);
  });
});

test("check --format json: the shape that the contract promises", async () => {
  const { out } = await called(minato(broken), "check", "minato", "--format", "json");
  expect(JSON.parse(out)).toEqual({
    problems: [
      {
        rule: "table/unreadable-number",
        severity: "error",
        message: "「6O,000,000」は、数として読めません。",
        hint: "数字の0のかわりに、英字のOや丸が入っていませんか。",
        file: "minato/plan/annual.csv",
        sheet: null,
        row: 2,
        column: "C",
        related: [],
      },
    ],
    errors: 1,
    warnings: 0,
  });
});

test.each([
  [true, {}, true],
  [false, {}, false],
  [true, { NO_COLOR: "1" }, false],
  [true, { CI: "true" }, false],
  [true, { NO_COLOR: "" }, true],
])("colour at a terminal %s with %j: %s", (isTerminal, env, colour) => {
  expect(wantsColour(isTerminal, env)).toBe(colour);
});

describe("a fault of ours at one of several datasets", () => {
  /** Two datasets; what stands in `file` breaks something of ours when it is read. */
  const both = (file: string): MemoryEffects => {
    const effects = memoryEffects({ ...under("data/a", base), ...under("data/b", base) });
    const readFile: typeof effects.readFile = async (path) => {
      const bytes = await effects.readFile(path);
      // A length that lies is nothing a disk can do: whoever looks at it fails.
      return path === file ? (Object.create(bytes) as Uint8Array) : bytes;
    };
    return { ...effects, readFile };
  };

  test("names the dataset and the file that was read last, and does not keep the others from being checked", async () => {
    const { code, out, talk } = await called(both("data/a/statistics/mix.csv"), "check", "data");
    expect(code).toBe(70);
    expect(talk).toMatch(
      /^kaiji: 思わぬ不具合です: data\/a（最後に読んだのは data\/a\/statistics\/mix\.csv）: .+$/mu,
    );
    expect(out).toBe("エラー0件、警告0件");
  });

  test("nor from being built", async () => {
    const effects = both("data/a/statistics/mix.csv");
    const { code, talk } = await called(effects, "build", "data", ...only);
    expect(code).toBe(70);
    expect(talk).toContain("data/a/statistics/mix.csv");
    const written = [...effects.files.keys()].filter((path) => path.startsWith("output/"));
    expect(written).toEqual(["output/b/figures.json", "output/b/printed-places.json"]);
  });

  test("is told by kaiji trace, too, and with --debug where it arose", async () => {
    const effects = both("data/a/statistics/mix.csv");
    const { code, talk } = await called(effects, "trace", "data/a", "保証料", "--debug");
    expect(code).toBe(70);
    expect(talk).toMatch(/^kaiji: .*data\/a\/statistics\/mix\.csv/u);
    expect(talk).toMatch(/\n\s+at /u);
  });
});
