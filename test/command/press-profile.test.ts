import { readFile } from "node:fs/promises";
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from "pdf-lib";
import { beforeAll, describe, expect, test } from "vitest";
import { run } from "../../src/bin/run.js";
import { filesOf, under } from "../support/dataset.js";
import { type Files, memoryEffects } from "../support/memory.js";
import { pressFaults } from "../support/press.js";

// 出力プロファイル: ours, or the printer's own by `print.profile`.

const ours = "data/reference/print/fogra39l-coated.icc";
let base: Files;
let settings: string;
let profile: Buffer;
beforeAll(async () => {
  base = await filesOf("test/error/base");
  settings = new TextDecoder().decode(base["kaiji.yaml"] as Uint8Array);
  profile = await readFile(ours);
});

/** A dataset that asks for a profile, and has these files besides. */
const asking = (name: string, files: Files) =>
  under("d", { ...base, ...files, "kaiji.yaml": `${settings}\nprint:\n  profile: ${name}\n` });

/** A printer's own: ours by another name. */
const own = () => {
  const copy = Buffer.from(profile);
  const at = copy.indexOf("FOGRA39L Coated", 0, "latin1");
  copy.write("PRINTER OF MINE", at, "latin1");
  return copy;
};

async function built(files: Files) {
  const effects = memoryEffects(files);
  const code = await run(["build", "d", "--output", "o", "--print", "--only", "booklet-print.pdf"], effects);
  return { code, file: effects.files.get("o/d/booklet-print.pdf"), said: effects.said.join("\n") };
}

async function intentOf(file: Uint8Array): Promise<string> {
  const { catalog } = await PDFDocument.load(file, { updateMetadata: false });
  const intent = catalog.lookup(PDFName.of("OutputIntents"), PDFArray).lookup(0, PDFDict);
  return intent.lookup(PDFName.of("OutputConditionIdentifier"), PDFString).decodeText();
}

describe("the file for the press", () => {
  test("is meant for FOGRA39 where nothing is said", async () => {
    const { code, file = Uint8Array.of() } = await built(under("d", base));
    expect(code).toBe(0);
    expect(await pressFaults(file)).toEqual([]);
    expect(await intentOf(file)).toBe("FOGRA39L Coated");
  });

  test("is meant for the printer's own profile, and nobody wonders what that file is", async () => {
    const {
      code,
      file = Uint8Array.of(),
      said,
    } = await built(asking("icc/own.icc", { "icc/own.icc": own() }));
    expect(code).toBe(0);
    expect(said).not.toContain("file/unknown");
    expect(await pressFaults(file)).toEqual([]);
    expect(await intentOf(file)).toBe("PRINTER OF MINE");
  });
});

describe("a profile that cannot be used", () => {
  const cases: readonly [name: string, files: () => Files, message: string][] = [
    ["own.icc", () => ({}), "その名のファイルがありません"],
    ["own.icc", () => ({ "own.icc": "text" }), "ICCプロファイルではありません"],
    ["own.icc", () => ({ "own.icc": own().subarray(0, 9000) }), "ファイルが途中で切れています"],
  ];
  test.each(cases)("%s %#", async (name, files, message) => {
    const effects = memoryEffects(asking(name, files()));
    expect(await run(["check", "d"], effects)).toBe(1);
    const told = effects.printed.join("").split("\n");
    const row = settings.split("\n").length + 2;
    expect(told.filter((line) => line.includes("エラー:"))).toEqual([
      `d/kaiji.yaml:${row}: エラー: 出力プロファイル「${name}」を使えません（${message}）。 [paper/unusable-profile]`,
    ]);
  });

  test("stops the whole build, and nothing is written", async () => {
    const { code, file } = await built(asking("own.icc", { "own.icc": "text" }));
    expect([code, file]).toEqual([1, undefined]);
  });

  test("one outside the folder is not read", async () => {
    const effects = memoryEffects({ ...asking("../own.icc", {}), "own.icc": own() });
    expect(await run(["check", "d"], effects)).toBe(1);
    expect(effects.printed.join("")).toContain("エラー");
  });
});

describe("the sheet of the cover", () => {
  const settingsWith = (print: string) =>
    under("d", { ...base, "kaiji.yaml": `${settings}\nprint: ${print}\n` });

  test("is made for the press where a spine is said, by the printer's own profile", async () => {
    const files = settingsWith("{ profile: own.icc, spine: { width: 6 } }");
    const effects = memoryEffects({ ...files, "d/own.icc": own() });
    const only = ["--only", "cover-print.pdf"];
    expect(await run(["build", "d", "--output", "o", "--print", ...only], effects)).toBe(0);
    const file = effects.files.get("o/d/cover-print.pdf") ?? Uint8Array.of();
    expect(await pressFaults(file)).toEqual([]);
    expect(await intentOf(file)).toBe("PRINTER OF MINE");
    const info = await PDFDocument.load(file, { updateMetadata: false });
    expect(info.getTitle()).toMatch(/ディスクロージャー誌.* 表紙$/u);
  });

  test.each<[print: string, options: readonly string[]]>([
    ["{ spine: { width: 6 } }", []],
    ["{}", ["--print"]],
  ])("is no output with print: %s %j", async (print, options) => {
    const effects = memoryEffects(settingsWith(print));
    await run(["build", "d", "--output", "o", ...options, "--only", "cover-print.pdf"], effects);
    expect(effects.said.join("")).toContain("「cover-print.pdf」は、このデータとオプションではできません");
  });
});
