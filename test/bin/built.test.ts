import { execFile } from "node:child_process";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import * as node from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { filesOf } from "../support/dataset.js";

// 組み立てたkaiji (`npm run build`), as it is called. 同じ入力からは同じバイト: whenever, wherever and in whatever
// locale it is run.

const run = promisify(execFile);
const kaiji = resolve("dist/kaiji.cjs");
/** One of figures, one of pictures and every chapter besides. */
const datasets = ["data/saga-2014", "data/sample-2025"];

let folder: string;
let made: readonly Record<string, Uint8Array>[];

beforeAll(async () => {
  await run(process.execPath, ["node_modules/vite/bin/vite.js", "build"]);
  folder = await mkdtemp(join(tmpdir(), "kaiji-bytes-"));
  made = await Promise.all([
    built("tokyo", datasets, { TZ: "Asia/Tokyo", LANG: "ja_JP.UTF-8" }),
    // Another time zone and locale, another working folder, the datasets by their full paths.
    built(
      "new-york",
      datasets.map((path) => resolve(path)),
      { TZ: "America/New_York", LANG: "C", LC_ALL: "C" },
      folder,
    ),
  ]);
}, 300_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function built(
  name: string,
  paths: readonly string[],
  env: Record<string, string>,
  cwd = process.cwd(),
) {
  const output = join(folder, name);
  const { stdout, stderr } = await run(process.execPath, [kaiji, "build", ...paths, "--output", output], {
    cwd,
    env: { PATH: process.env.PATH, ...env },
  });
  // Neither is a terminal here: no colour, no moving line.
  expect(stdout + stderr).not.toContain("\u001b");
  return filesOf(output);
}

test.skipIf(process.platform === "win32")("kaiji can be called by its name", async () => {
  const { stdout } = await run(kaiji, ["--help"]);
  expect(stdout).toContain("使い方: kaiji");
});

test("every output is made", () => {
  const names = Object.keys(made[0] ?? {});
  expect(names).toEqual(expect.arrayContaining(["saga-2014/statements.xlsx", "saga-2014/figures.json"]));
});

function expectSameBytes(one: Record<string, Uint8Array> = {}, other: Record<string, Uint8Array> = {}) {
  expect(Object.keys(other).sort()).toEqual(Object.keys(one).sort());
  const differing = Object.keys(one).filter(
    (path) => !Buffer.from(one[path] ?? []).equals(Buffer.from(other[path] ?? [])),
  );
  expect(differing).toEqual([]);
}

test("the same bytes in Tokyo and in New York", () => {
  expectSameBytes(...made);
});

const needsCompileCache = test.skipIf(!("enableCompileCache" in node));

needsCompileCache(
  "the code of every part that a build loads is kept and taken again",
  async () => {
    const cache = join(folder, "code");
    const call = ["build", "data/sample-2025", "--only", "fee-rates.pdf", "--output", join(folder, "cached")];
    const env = { PATH: process.env.PATH, NODE_COMPILE_CACHE: cache, NODE_DEBUG_NATIVE: "COMPILE_CACHE" };
    const output = async () =>
      (await run(process.execPath, [kaiji, ...call], { env, maxBuffer: 1e8 })).stderr;
    const taken = (text: string) =>
      [...text.matchAll(/cache for .*[\\/](?<name>[\w-]+)\.cjs was accepted/gu)].map(
        ({ groups }) => groups?.name,
      );
    expect(taken(await output())).toEqual([]);
    expect(taken(await output())).toEqual(
      expect.arrayContaining(["build", "association-outputs", "booklet", "draw"]),
    );
  },
  120_000,
);

test("the same bytes where no code can be kept", async () => {
  const nowhere = { TMPDIR: kaiji, NODE_COMPILE_CACHE: kaiji };
  expectSameBytes(made[0], await built("nowhere", datasets, nowhere));
});

test("what takes pictures apart is loaded only where there is a picture", async () => {
  const watch = join(folder, "watch.cjs");
  await writeFile(
    watch,
    `process.on("exit", () => {
       const loaded = Object.keys(require.cache).some((file) => /[\\\\/]sharp[\\\\/]/u.test(file));
       require("node:fs").writeSync(2, "sharp " + loaded);
     });`,
  );
  const loads = async (dataset: string) => {
    const { stderr } = await run(process.execPath, ["--require", watch, kaiji, "check", `data/${dataset}`]);
    return stderr.includes("sharp true");
  };
  expect({ saga: await loads("saga-2014"), sample: await loads("sample-2025") }).toEqual({
    saga: false,
    sample: true,
  });
});

/** A call in a shell, `kaiji` being its name there: its exit code, and what came out at the end. */
async function called(command: string, cwd = folder) {
  const script = `kaiji() { "${process.execPath}" "${kaiji}" "$@"; }; saga="${resolve("data/saga-2014")}"; ${command}`;
  const end = await run("bash", ["-c", `set -o pipefail; ${script}`], { cwd }).catch((error) => error);
  return { code: end.code ?? 0, out: end.stdout, talk: end.stderr };
}

/** What `trace` says beside its results where nothing was built. */
const unbuilt = /^印刷された所は、まだ分かりません（.*）。kaiji build .* で作ると分かります。\n$/u;

describe("a reader who has seen enough", () => {
  test("is no error, be it of results or of talk", async () => {
    const read = await called("kaiji trace $saga 保証 | head -1");
    expect(read).toMatchObject({ code: 0, talk: expect.stringMatching(unbuilt) });
    expect(read.out.split("\n")).toHaveLength(2);
    expect(await called("kaiji check $saga 2>&1 | true")).toMatchObject({ code: 0, talk: "" });
    expect(await called("kaiji build $saga --only figures.json --output read 2>&1 | true")).toEqual({
      code: 0,
      out: "",
      talk: "",
    });
    expect(Object.keys(await filesOf(join(folder, "read"))).sort()).toEqual([
      "saga-2014/figures.json",
      "saga-2014/printed-places.json",
    ]);
  });

  test("does not hide that the data has errors", async () => {
    await cp("data/saga-2014", join(folder, "broken"), { recursive: true });
    await writeFile(join(folder, "broken", "plan", "annual.csv"), "年度\n");
    expect(await called("kaiji check broken | true")).toMatchObject({ code: 1, talk: "" });
  });
});

describe.skipIf(process.platform !== "linux")("what does not arrive is told, exit code 2", () => {
  const full = "kaiji: 結果を標準出力に書き出せませんでした: ディスクの空きがありません。\n";

  test.each(["check $saga --format json", "--help", "help fee"])("%s", async (command) => {
    expect(await called(`kaiji ${command} > /dev/full`)).toEqual({ code: 2, out: "", talk: full });
  });

  test("trace, after what it says beside its results", async () => {
    const { code, out, talk } = await called("kaiji trace $saga 保証 > /dev/full");
    expect([code, out]).toEqual([2, ""]);
    expect(talk.endsWith(full)).toBe(true);
    expect(talk.slice(0, -full.length)).toMatch(unbuilt);
  });

  test("a part of it, too", async () => {
    const told = await called("ulimit -f 8; kaiji trace $saga 保証 --format json > part.json");
    const talk = full.replace("ディスクの空きがありません", "ファイルの大きさの上限を超えました");
    expect(told).toMatchObject({ code: 2, out: "", talk: expect.stringContaining(talk) });
  });

  test("a whole batch of fees", async () => {
    await writeFile(join(folder, "loans.csv"), `金額,料率,月数\n${"12000000,1.15,24\n".repeat(20_000)}`);
    expect(await called("kaiji fee --batch loans.csv > /dev/full")).toEqual({ code: 2, out: "", talk: full });
  });

  test("talk", async () => {
    expect(await called("kaiji chek 2> /dev/full")).toEqual({ code: 2, out: "", talk: "" });
    const built = await called("kaiji build $saga --only figures.json --output talk 2> /dev/full");
    expect(built).toMatchObject({ code: 2, out: expect.stringContaining("figures.json") });
  });
});

describe.skipIf(process.platform !== "linux")(
  "a place where nothing can be written: one message, nothing written",
  () => {
    const build = "kaiji build $saga --only figures.json --quiet";

    test.each([
      [`${build} --output /proc/x`, "その場所がありません"],
      [`ulimit -f 8; ${build} --output limited`, "ファイルの大きさの上限を超えました"],
      [`mkdir gone; cd gone; rmdir ../gone; ${build} --output out`, "今いるフォルダが、もうありません"],
      ["mkdir begun; cd begun; kaiji init . --kind chamber", "今いるフォルダか、それを含むフォルダです"],
      [
        `mkdir -p here/saga-2014; cd here/saga-2014; ${build} --output ..`,
        "今いるフォルダか、それを含むフォルダです",
      ],
    ])("%s", async (command, reason) => {
      const before = Object.keys(await filesOf(folder));
      const { code, out, talk } = await called(command);
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(talk.split("\n")[0]).toMatch(
        new RegExp(`: エラー: 書き出せませんでした: ${reason}。 \\[disk/unwritable\\]$`, "u"),
      );
      expect(Object.keys(await filesOf(folder))).toEqual(before);
    });
  },
);
