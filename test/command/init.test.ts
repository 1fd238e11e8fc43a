import type exceljs from "exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import { associationSchemas, associationTables } from "../../src/model/association/schemas.js";
import { filesOf } from "../support/dataset.js";
import { type MemoryEffects, memoryEffects } from "../support/memory.js";
import { bookIn, called, headingsOf, sheetIn } from "./begun.js";

// はじめのデータ: what `kaiji init` writes builds at once, says where something is still to be filled in, and is filled in as by a person in Excel.

const textIn = ({ files }: MemoryEffects, path: string): string =>
  new TextDecoder().decode(files.get(path) ?? new Uint8Array());

/** Effects whose person answers these, one after the other; then nobody does. */
function answering(...answers: string[]): MemoryEffects & { readonly asked: string[] } {
  const asked: string[] = [];
  const effects = memoryEffects({});
  return {
    ...effects,
    asked,
    async ask(question) {
      asked.push(question);
      return answers.shift();
    },
  };
}

const association = ["--kind", "association", "--name", "青森県信用保証協会", "--year", "2025"];

describe("every kind begins with what builds at once", () => {
  test.each(["association", "chamber", "prefecture", "federation"])("%s", async (kind) => {
    const effects = memoryEffects({});
    expect(await called(effects, "init", "mine", "--kind", kind)).toMatchObject({ code: 0 });
    const built = await called(effects, "build", "mine");
    expect(built.code).toBe(0);
    expect(built.talk).toMatch(/エラー0件、警告[1-9]\d*件/u);
    // Nothing but what is to be written is told, each at its place, the name in the settings among them.
    const told = built.talk.split("\n").filter((line) => line.includes("警告: "));
    expect(told.filter((line) => !/\[starter\/(?:blank|more-blanks|as-begun)\]$/u.test(line))).toEqual([]);
    expect(told.filter((line) => !/^mine\/\S+?(?:\[\S+?\])?(?:![A-Z]+\d+|:\d+): /u.test(line))).toEqual([]);
    expect(told.join("\n")).toMatch(/^mine\/kaiji\.yaml:4: 警告: 「【記入：.+の名】」/mu);
  });
});

describe("what a starter wrote is told until it is changed", () => {
  test.each(["association", "chamber", "prefecture", "federation"])(
    "%s: every sentence and every blank",
    async (kind) => {
      const effects = memoryEffects({});
      expect(await called(effects, "init", "mine", "--kind", kind)).toMatchObject({ code: 0 });
      const { out } = await called(effects, "check", "mine", "--format", "json");
      const { problems } = JSON.parse(out) as {
        problems: { rule: string; file: string; row: number; message: string }[];
      };
      const lines = [...effects.files.keys()]
        .filter((path) => path === "mine/kaiji.yaml" || path.startsWith("mine/text/"))
        .flatMap((path) =>
          textIn(effects, path)
            .split("\n")
            .map((line, index) => ({ path, line, row: index + 1 })),
        );
      const own = lines.filter(({ line }) => /【記入|。$/u.test(line) && !line.startsWith("#"));
      expect(own.length).toBeGreaterThan(0);
      expect(
        own.filter(({ path, row }) => !problems.some((one) => one.file === path && one.row === row)),
      ).toEqual([]);
      // In a table, the first three rows are told one by one, the others by their number.
      for (const path of [...effects.files.keys()].filter((one) => one.endsWith(".xlsx"))) {
        const [, ...sheets] = (await bookIn(effects, path)).worksheets;
        const rows = sheets.flatMap((sheet) => {
          const found: number[] = [];
          sheet.eachRow((row, at) => {
            if (String(row.values).includes("【記入")) found.push(at);
          });
          return found;
        });
        const told = problems.filter(({ file, rule }) => file === path && rule === "starter/blank").length;
        const more = problems.filter(({ file, rule }) => file === path && rule === "starter/more-blanks");
        const others = more.map(({ message }) => Number(/ほかに(\d+)行/u.exec(message)?.[1]));
        expect(told + others.reduce((all, one) => all + one, 0), path).toBe(rows.length);
      }
    },
  );

  test("a sentence that was changed is told no more, one that was not still is", async () => {
    const effects = memoryEffects({});
    await called(
      effects,
      "init",
      "mine",
      "--kind",
      "association",
      "--name",
      "青森県信用保証協会",
      "--year",
      "2025",
    );
    const path = "mine/text/greeting.md";
    const told = async () =>
      (await called(effects, "check", "mine")).out
        .split("\n")
        .filter((line) => line.includes("[starter/as-begun]"));
    expect(await told()).toHaveLength(2);
    effects.files.set(
      path,
      new TextEncoder().encode(textIn(effects, path).replace("ご理解とご協力を賜り", "ご理解を賜り")),
    );
    const [left, ...others] = await told();
    expect(others).toEqual([]);
    expect(left).toContain(`${path}:3: 警告: はじめのデータの文「このたび、`);
  });

  test("a text of the sample without any name in it is told in another's booklet, and not in the sample's own", async () => {
    const sample = await filesOf("data/sample-2025");
    const text = sample["text/compliance.md"] ?? new Uint8Array();
    const { "kaiji.yaml": others = new Uint8Array() } = await filesOf("test/error/starter/as-begun");
    const base = { ...(await filesOf("test/error/base")), "kaiji.yaml": others };
    const left = async (files: Readonly<Record<string, Uint8Array>>) => {
      const effects = memoryEffects(
        Object.fromEntries(Object.entries(files).map(([path, bytes]) => [`mine/${path}`, bytes])),
      );
      return (await called(effects, "check", "mine")).out.match(/\[starter\/as-begun\]/gu)?.length ?? 0;
    };
    const sentences = new TextDecoder()
      .decode(text)
      .split("\n")
      .filter((line) => line.includes("。"));
    expect(sentences.length).toBeGreaterThan(0);
    expect(await left({ ...base, "text/compliance.md": text })).toBe(sentences.length);
    expect(await left(sample)).toBe(0);
  });
});

describe("an association begins", () => {
  let effects: MemoryEffects;
  beforeAll(async () => {
    effects = memoryEffects({});
    expect(await called(effects, "init", "mine", ...association)).toMatchObject({ code: 0 });
  });

  test("with a workbook for every table of the declarations, but for monitoring and last year", () => {
    const books = [...effects.files.keys()]
      .filter((path) => path.endsWith(".xlsx") && !path.startsWith("mine/forms/"))
      .sort();
    const declared = Object.values(associationTables).map(({ path }) => path);
    expect(books).toEqual(
      declared
        .filter((path) => !/^(?:monitoring|last-year)\//u.test(path))
        .map((path) => `mine/${path}.xlsx`)
        .sort(),
    );
  });

  test("with our own forms for what is owed every year", async () => {
    const forms = [...effects.files].filter(([path]) => path.startsWith("mine/forms/"));
    const ours = Object.entries(await filesOf("templates/association"));
    expect(ours.length).toBe(5);
    expect(Object.fromEntries(forms)).toEqual(
      Object.fromEntries(ours.map(([name, bytes]) => [`mine/forms/${name}`, bytes])),
    );
  });

  test("with its name, its prefecture and the year in the settings", () => {
    expect(textIn(effects, "mine/kaiji.yaml")).toContain(`entity:
  name: 青森県信用保証協会
  prefecture: 青森県
fiscalYear: 2025 # 令和7年4月1日から令和8年3月31日まで
published: "2026-07"`);
  });

  test("with a guide that names every folder of the dataset and each table", () => {
    const guide = textIn(effects, "mine/はじめに.md");
    const folders = [...effects.files.keys(), ...associationSchemas.map(({ path }) => `mine/${path}`)]
      .map((path) => path.split("/").slice(1, -1).join("/"))
      .filter((folder) => folder !== "");
    for (const folder of [...new Set(folders), "photographs", "templates", "forms"])
      expect(guide).toContain(`\`${folder}/\``);
    for (const path of effects.files.keys())
      if (path.endsWith(".xlsx") && !path.startsWith("mine/forms/"))
        expect(guide).toContain(`\`${path.slice("mine/".length)}\``);
  });

  test("each book has a frozen head, a sheet that says how to use it, and a check for each column", async () => {
    for (const schema of Object.values(associationTables)) {
      if (!effects.files.has(`mine/${schema.path}.xlsx`)) continue;
      const book = await bookIn(effects, `mine/${schema.path}.xlsx`);
      expect(book.worksheets.map(({ name }) => name)).toEqual(["使い方", schema.title]);
      const sheet = book.getWorksheet(schema.title);
      expect(sheet?.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
      const guide = book.getWorksheet("使い方")?.getSheetValues().flat().join("\n") ?? "";
      for (const column of Object.values(schema.columns)) {
        if ("ending" in column) continue;
        const heading = headingsOf(sheet as exceljs.Worksheet).findIndex((own) =>
          own.startsWith(column.heading),
        );
        expect(heading, `${schema.path} ${column.heading}`).toBeGreaterThanOrEqual(0);
        const check = sheet?.getCell(2, heading + 1).dataValidation;
        expect(check?.prompt?.length ?? 0).toBeGreaterThan(0);
        // Excel repairs what is longer.
        expect(check?.prompt?.length).toBeLessThanOrEqual(255);
        expect(guide).toContain(column.heading);
        if (column.kind === "choice")
          expect(check).toMatchObject({ type: "list", formulae: [`"${column.choices.join(",")}"`] });
        if (column.kind === "amount") expect(check?.type).toBe("decimal");
        if (column.kind === "number") expect(check?.type).toMatch(/^(?:decimal|whole)$/u);
        if (column.kind === "date" && !("partial" in column)) expect(check?.type).toBe("date");
        if (column.kind === "fiscal-year") expect(check?.formulae?.[0]).toContain("令和7年度");
      }
    }
  });

  test("the trial balance lists every account that has a balance, to the yen", async () => {
    const sheet = await sheetIn(effects, "mine/ledger/trial-balance.xlsx", "残高試算表");
    expect(headingsOf(sheet)).toEqual(["区分", "科目", "借方残高（円）", "貸方残高（円）"]);
    const chart = new TextDecoder()
      .decode((await filesOf("data/reference"))["accounts.csv"])
      .split("\n")
      .filter((line) => line.split(",")[4] === "末端");
    expect(sheet.actualRowCount).toBe(chart.length + 1);
    expect(sheet.getRow(2).values).toEqual([undefined, "経常収入", "保証料", undefined, "【記入】"]);
  });
});

test("a blank is told until it is filled in, as by a person in Excel", async () => {
  const effects = memoryEffects({});
  await called(effects, "init", "mine", ...association);
  const path = "mine/ledger/trial-balance.xlsx";
  const text = new TextDecoder().decode((await filesOf("data/sample-2025"))["ledger/trial-balance.csv"]);
  // Two accounts of the sample are called otherwise in the chart.
  const lines = text
    .replace("損失補償補塡金", "損失補償補填金")
    .replace("手許現金", "現金")
    .split(/\r?\n/u)
    .slice(1);
  const sample = new Map(lines.map((line) => [line.split(",").slice(0, 2).join(), line.split(",")]));
  const book = await bookIn(effects, path);
  const sheet = book.getWorksheet("残高試算表") as exceljs.Worksheet;
  for (let row = sheet.rowCount; row >= 2; row -= 1) {
    const [, section, account] = sheet.getRow(row).values as string[];
    const [, , debit = "", credit = ""] = sample.get(`${section},${account}`) ?? [];
    // An account that is not used goes with its row.
    if (debit === "" && credit === "") sheet.spliceRows(row, 1);
    else
      [debit, credit].forEach((amount, index) => {
        sheet.getCell(row, index + 3).value = amount === "" ? null : Number(amount);
      });
  }
  expect(sheet.getRow(2).values).toEqual([undefined, "経常収入", "保証料", undefined, 3238899405]);
  effects.files.set(path, new Uint8Array(await book.xlsx.writeBuffer()));
  const checked = await called(effects, "check", "mine");
  expect(checked.out.split("\n").filter((line) => line.startsWith(path))).toEqual([]);
  expect(await called(effects, "build", "mine")).toMatchObject({ code: 0 });
  const { figures } = JSON.parse(textIn(effects, "output/mine/figures.json"));
  const fees = figures.find(({ id }: { id: string }) => id === "income-statement/guarantee-fees");
  expect(fees).toMatchObject({ value: "3238899405", unit: "円" });
});

describe("what is not said is asked at a terminal, and nowhere else", () => {
  test("the name and the year, until it can be read", async () => {
    const effects = answering("佐賀県信用保証協会", "ことし", "R7");
    expect(await called(effects, "init", "mine", "--kind", "association")).toMatchObject({ code: 0 });
    expect(effects.asked).toEqual([
      "協会の名（あとで書くなら空のまま）: ",
      "年度（令和7年度なら空のまま）: ",
      "年度（令和7年度なら空のまま）: ",
    ]);
    expect(effects.said[0]).toBe(
      "「ことし」は、年度として読めません。2025、令和7年度のように書いてください。",
    );
    expect(textIn(effects, "mine/kaiji.yaml")).toMatch(
      /name: 佐賀県信用保証協会\n {2}prefecture: 佐賀県\nfiscalYear: 2025 /u,
    );
  });

  test("what is said is not asked", async () => {
    const effects = answering();
    await called(effects, "init", "mine", ...association);
    await called(
      effects,
      "init",
      "other",
      "--kind",
      "chamber",
      "--name",
      "青森商工会議所",
      "--half",
      "2025H2",
    );
    expect(effects.asked).toEqual([]);
    expect(textIn(effects, "other/kaiji.yaml")).toContain("half: 2025H2 ");
  });

  test("without a terminal there are blanks, and the period is the usual, which is told", async () => {
    const effects = memoryEffects({});
    const { talk } = await called(effects, "init", "mine", "--kind", "association");
    expect(talk).toContain("年度は、令和7年度としました（kaiji.yamlで変えられます）。");
    expect(textIn(effects, "mine/kaiji.yaml")).toContain(
      "name: 【記入：協会の名】\n  prefecture: 【記入：都道府県】",
    );
    const chamber = await called(effects, "init", "other", "--kind", "chamber");
    expect(chamber.talk).toContain("半期は、令和8年度上半期（2026H1）としました");
  });

  test("a name of any letters is read back as it was given", async () => {
    for (const name of ['A: "B" #C', "123", "- 協会", "null", "協会\\n"]) {
      const effects = memoryEffects({});
      await called(effects, "init", "mine", "--kind", "federation", "--name", name);
      expect(await called(effects, "build", "mine", "--only", "figures")).toMatchObject({ code: 0 });
      expect(JSON.parse(textIn(effects, "output/mine/figures.json")).entity.name).toBe(name);
    }
  });
});

describe("wrong calls", () => {
  test.each([
    [
      ["--kind", "asociation"],
      "kaiji: 「--kind <種類>」に「asociation」は使えません。「association」のつもりではありませんか。使えるのは association、chamber、prefecture、federation です。",
    ],
    [
      ["--kind", "association", "--half", "2025H1"],
      "kaiji: --halfは、この種類のデータには使えません。使えるのは --year です。",
    ],
    [
      ["--kind", "prefecture", "--year", "2025"],
      "kaiji: --yearは、この種類のデータには使えません。使えるのは --half です。",
    ],
    [
      ["--kind", "association", "--year", "ことし"],
      "kaiji: --yearの「ことし」が、年度として読めません。2025、令和7年度のように書いてください。",
    ],
    [
      ["--kind", "chamber", "--half", "2025上"],
      "kaiji: --halfの「2025上」が、半期として読めません。2025H1（令和7年度上半期）のように書いてください。",
    ],
  ])("%j", async (options, message) => {
    const effects = answering("名");
    expect(await called(effects, "init", "mine", ...options)).toEqual({ code: 2, out: "", talk: message });
    expect(effects.files.size).toBe(0);
  });

  test("a folder that is there is left alone", async () => {
    const effects = memoryEffects({ "mine/kaiji.yaml": "kind: chamber\n" });
    expect(await called(effects, "init", "mine", "--kind", "chamber")).toMatchObject({ code: 2 });
    expect(effects.files.size).toBe(1);
  });
});
