import { beforeAll, describe, expect, test } from "vitest";
import { run } from "../../src/bin/run.js";
import { chamberFiles, registerCsv } from "../support/chamber.js";
import { filesOf, under } from "../support/dataset.js";
import { type Files, memoryEffects } from "../support/memory.js";

// 前の出力: what a build does not make does not stay as if it were new, and nothing goes that is not kaiji's.

let base: Record<string, Uint8Array>;
beforeAll(async () => {
  base = await filesOf("test/error/base");
});

/** A build over what stood before, each of those files with its own path as its text. */
async function builtOver(dataset: Files, before: readonly string[], ...argv: string[]) {
  const effects = memoryEffects({ ...dataset, ...Object.fromEntries(before.map((path) => [path, path])) });
  const code = await run(["build", ...argv], effects);
  expect(effects.said.join("\n"), effects.said.join("\n")).not.toContain("エラー:");
  expect(code).toBe(0);
  const textOf = (path: string) => new TextDecoder().decode(effects.files.get(path));
  return {
    out: effects.printed.join("\n"),
    /** What stands as it stood. */
    same: before.filter((path) => effects.files.has(path) && textOf(path) === path),
    gone: before.filter((path) => !effects.files.has(path)),
  };
}

describe("an association", () => {
  const earlier = [
    "booklet-print.pdf",
    "booklet-proof.pdf",
    "fee-rates.pdf",
    "fee-rates.xlsx",
    "charts/a-1.png",
  ];
  const own = ["memo.txt", "charts/cover.ai", "printer/booklet-print.pdf"];
  const before = [...earlier, ...own].map((path) => `output/minato/${path}`);

  test("what is made no more goes, and is told; the user's own stays, and is told", async () => {
    const withoutRates = Object.fromEntries(
      Object.entries(base).filter(([path]) => !path.startsWith("rates/")),
    );
    const { out, same, gone } = await builtOver(under("minato", withoutRates), before, "minato");
    expect(gone).toEqual(earlier.map((path) => `output/minato/${path}`));
    expect(same).toEqual(own.map((path) => `output/minato/${path}`));
    for (const path of gone)
      expect(out).toMatch(new RegExp(`^${path} +今回は作らないので、消しました$`, "mu"));
    for (const path of same)
      expect(out).toMatch(new RegExp(`^${path} +1 KB  kaijiの出力ではないので、そのまま$`, "mu"));
  });

  test("with --only, the others stay, and are told", async () => {
    const only = ["minato", "--only", "figures.json,charts"];
    const { out, same, gone } = await builtOver(under("minato", base), before, ...only);
    expect(gone).toEqual(["output/minato/charts/a-1.png"]);
    expect(same).toEqual(before.filter((path) => !gone.includes(path)));
    expect(out).toMatch(/^output\/minato\/figures\.json +\d+ KB$/mu);
    expect(out).toMatch(/^output\/minato\/fee-rates\.pdf +1 KB {2}前に作ったまま$/mu);
  });

  test("and so machines are told", async () => {
    const only = ["minato", "--only", "figures.json,charts", "--format", "json"];
    const { out } = await builtOver(under("minato", base), before, ...only);
    expect(JSON.parse(out)).toMatchObject({
      written: expect.arrayContaining([{ path: "output/minato/figures.json", bytes: expect.any(Number) }]),
      kept: expect.arrayContaining([{ path: "output/minato/memo.txt", bytes: 22 }]),
      removed: [{ path: "output/minato/charts/a-1.png" }],
    });
  });
});

describe("a chamber", () => {
  const dataset = chamberFiles(registerCsv({}));
  const stale = ["output/c/forms/OLD-1/form-2.xlsx", "output/c/forms/OLD-1/form-4-6m.pdf"];
  const own = ["output/c/forms/OLD-1/form-2-signed.pdf", "output/c/forms/A-1/scan.pdf"];

  test("forms of cases that have none any more go, papers put beside them stay", async () => {
    const { same, gone } = await builtOver(dataset, [...stale, ...own], "c", "--only", "forms");
    expect({ same, gone }).toEqual({ same: own, gone: stale });
  });

  test("with --case or --form, all others stay", async () => {
    for (const some of [
      ["--case", "A-1"],
      ["--form", "3"],
    ]) {
      const before = [...stale, ...own, "output/c/forms/A-1/annex-2.pdf", "output/c/register.xlsx"];
      const { out, same } = await builtOver(dataset, before, "c", "--form", "3", ...some);
      expect(same).toEqual(before);
      expect(out).toMatch(/^output\/c\/register\.xlsx +1 KB {2}前に作ったまま$/mu);
    }
  });
});

test("a prefecture: reports of chambers that have handed in nothing go, letters stay", async () => {
  const folder = "data/sample-prefecture-2025h1";
  const before = ["half-year-report.pdf", "letter.pdf"].map(
    (name) => `output/sample-prefecture-2025h1/chambers/99/${name}`,
  );
  const dataset = under(folder, await filesOf(folder));
  const { same, gone } = await builtOver(dataset, before, folder, "--only", "chambers");
  expect({ same, gone }).toEqual({ same: [before[1]], gone: [before[0]] });
});
