import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import exceljs from "exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import { run } from "../../src/bin/run.js";
import { chamberFiles, registerCsv } from "../support/chamber.js";
import { filesOf, under } from "../support/dataset.js";
import { type Files, type MemoryEffects, memoryEffects } from "../support/memory.js";
import { workbookBytes } from "../support/workbook.js";

const folder = "data/sample-chamber-2025h1";
const out = "output/sample-chamber-2025h1";
let sample: Files;
beforeAll(async () => {
  sample = under(folder, await filesOf(folder));
});

async function built(files: Files, ...more: string[]): Promise<MemoryEffects & { code: number }> {
  const effects = memoryEffects(files);
  const dataset = Object.keys(files).find((path) => path.endsWith("kaiji.yaml")) ?? "";
  const code = await run(["build", dataset.replace("/kaiji.yaml", ""), ...more], effects);
  return Object.assign(effects, { code });
}

const written = (effects: MemoryEffects): string[] =>
  [...effects.files.keys()].filter((path) => path.startsWith("output/"));

async function texts(bytes: Uint8Array | undefined): Promise<string[]> {
  if (!bytes) throw new Error("no workbook");
  const book = new exceljs.Workbook();
  await book.xlsx.load(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
  );
  const found: string[] = [];
  book.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        // A merged box without anything in it has no text to ask for.
        if (cell.value !== null) found.push(cell.text);
      }),
    ),
  );
  return found;
}

describe("kaiji build of a chamber", () => {
  test("writes every output of the contract", async () => {
    const names = [
      "half-year-report.xlsx",
      "half-year-report.pdf",
      "register.xlsx",
      "follow-ups.xlsx",
      "follow-ups.ics",
      "figures.json",
    ];
    const effects = await built(sample, "--only", names.join(","));
    expect(effects.code).toBe(0);
    expect(written(effects).sort()).toEqual(
      [...names, "printed-places.json"].map((name) => `${out}/${name}`).sort(),
    );
  });

  test("one form of one case", async () => {
    const effects = await built(sample, "--case", "2025-001", "--form", "2");
    expect(written(effects)).toEqual([
      `${out}/forms/2025-001/form-2.xlsx`,
      `${out}/forms/2025-001/form-2.pdf`,
      `${out}/printed-places.json`,
    ]);
    const cells = await texts(effects.files.get(`${out}/forms/2025-001/form-2.xlsx`));
    expect(cells).toContain("☑会員　□非会員");
    expect(cells).toContain("5,000,000 円");
    expect(cells).toContain("小規模企業資金　通常資金");
  });

  test("up to three businesses share a sheet of inquiries", async () => {
    const effects = await built(sample, "--case", "2025-006", "--case", "2025-007", "--form", "別紙2");
    expect(written(effects)).toContain(`${out}/forms/2025-006+2025-007/annex-2.xlsx`);
    const cells = await texts(effects.files.get(`${out}/forms/2025-006+2025-007/annex-2.xlsx`));
    expect(cells).toEqual(
      expect.arrayContaining(["理容かみゆい", "有限会社はやて宅配", "　　　　年　　月　　日"]),
    );
  });

  test.each([
    [["--case", "2025-0001"], "「2025-001」のつもりではありませんか"],
    [["--form", "7"], "ある様式: 2、2-result、3、4、annex-1、annex-2"],
    [["--half", "2025上"], "2025H1"],
    [["--as-of", "2025-02-30"], "暦にある日"],
  ])("wrong options are told: %j", async (options, message) => {
    const effects = await built(sample, ...options);
    expect(effects.code).toBe(2);
    expect(effects.said.join("\n")).toContain(message);
  });

  test("the calendar holds the deadline and the visits to come, stamped with the day as of which it speaks", async () => {
    const effects = await built(sample, "--only", "follow-ups.ics", "--as-of", "R7.11.1");
    const ics = new TextDecoder().decode(effects.files.get(`${out}/follow-ups.ics`));
    expect(ics).toContain("DTSTART;VALUE=DATE:20251010");
    expect(new Set(ics.match(/DTSTAMP:.*/gu))).toEqual(new Set(["DTSTAMP:20251101T000000Z"]));
    expect(ics).toContain("UID:follow-up-2025-001-6m@kaiji");
  });
});

test("no name of a person or a business in file names, talk, figures.json, the calendar or the report", async () => {
  const files = chamberFiles(registerCsv({ business: "ひみつ商店", approvedAmount: "" }, {}));
  expect((await built(files)).said.join("\n")).not.toContain("ひみつ");
  const effects = await built(
    chamberFiles(
      registerCsv(
        {
          business: "ひみつ商店",
          lent: "R6.5.12",
          consulted: "R6.4.1",
          applied: "R6.4.2",
          approved: "R6.5.2",
        },
        { number: "A-2", guarantee: "25-2" },
      ),
    ),
  );
  expect(effects.code).toBe(0);
  expect([...written(effects), ...effects.said, ...effects.printed].join("\n")).not.toContain("ひみつ");
  for (const name of ["figures.json", "follow-ups.ics"]) {
    expect(new TextDecoder().decode(effects.files.get(`output/c/${name}`)), name).not.toContain("ひみつ");
  }
  expect((await texts(effects.files.get("output/c/half-year-report.xlsx"))).join()).not.toContain("ひみつ");
});

test("a character that no typeface has stops the PDF, told without the name it stands in", async () => {
  const effects = await built(
    chamberFiles(registerCsv({ business: "ひみつ🏭商店" })),
    "--case",
    "A-1",
    "--form",
    "3",
  );
  expect(effects.code).toBe(1);
  expect(effects.said.join("\n")).toContain("paper/missing-glyph");
  expect(effects.said.join("\n")).not.toContain("ひみつ");
});

describe("a prefecture's own form", () => {
  test("in the dataset's forms/ wins over ours", async () => {
    const own = await workbookBytes([["県の様式", [["推薦書（県様式）"], ["{{事業者名}}／{{融資制度}}"]]]]);
    const effects = await built(
      chamberFiles(registerCsv({}), { "c/forms/form-2.xlsx": own }),
      "--case",
      "A-1",
      "--form",
      "2",
    );
    expect(await texts(effects.files.get("output/c/forms/A-1/form-2.xlsx"))).toEqual([
      "推薦書（県様式）",
      "ひみつ商店／小規模企業資金",
    ]);
  });

  test("with a name it cannot have is told at its cell", async () => {
    const own = await workbookBytes([["県の様式", [["{{事業者めい}}"]]]]);
    const effects = await built(
      chamberFiles(registerCsv({}), { "c/forms/form-2.xlsx": own }),
      "--case",
      "A-1",
      "--form",
      "2",
    );
    expect(effects.code).toBe(1);
    expect(effects.said.join("\n")).toContain("c/forms/form-2.xlsx[県の様式]!A1");
    expect(effects.said.join("\n")).toContain("「事業者名」のつもりではありませんか");
  });
});

const call = promisify(execFile);
const office = await call("soffice", ["--version"]).then(
  () => true,
  () => false,
);
if (!office) process.stderr.write("LibreOffice がないので、開いて保存し直したひな形の試験は飛ばします。\n");

describe.skipIf(!office)("a template opened in LibreOffice, changed and saved again", () => {
  test("still fills: values, boxes, repeated rows, merges, print set-up", async () => {
    const place = await mkdtemp(join(tmpdir(), "kaiji-form-"));
    try {
      const template = new exceljs.Workbook();
      await template.xlsx.readFile("templates/chamber/form-5.xlsx");
      const [sheet] = template.worksheets;
      if (!sheet) throw new Error("no sheet");
      sheet.getCell("A2").value = "（わが県の書き方）";
      await writeFile(join(place, "form-5.xlsx"), new Uint8Array(await template.xlsx.writeBuffer()));
      const profile = `-env:UserInstallation=file://${join(place, "profile")}`;
      const saved = join(place, "saved");
      await call("soffice", [
        profile,
        "--headless",
        "--convert-to",
        "xlsx",
        "--outdir",
        saved,
        join(place, "form-5.xlsx"),
      ]);
      const own = await readFile(join(saved, "form-5.xlsx"));
      const effects = await built(
        { ...sample, [`${folder}/forms/form-5.xlsx`]: own },
        "--only",
        "half-year-report.xlsx,half-year-report.pdf",
      );
      expect(effects.said.filter((line) => line.includes("form/"))).toEqual([]);
      expect(effects.code).toBe(0);
      const bytes = effects.files.get(`${out}/half-year-report.xlsx`);
      const cells = await texts(bytes);
      expect(cells).toEqual(
        expect.arrayContaining(["（わが県の書き方）", "小規模企業資金", "46751", "232251", "令和7年10月8日"]),
      );
      expect(cells.some((text) => text.includes("{{"))).toBe(false);
      expect(effects.files.get(`${out}/half-year-report.pdf`)?.length).toBeGreaterThan(10_000);
    } finally {
      await rm(place, { recursive: true, force: true });
    }
  });
});
