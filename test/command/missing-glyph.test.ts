import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { run } from "../../src/bin/run.js";
import { chamberFiles, registerCsv } from "../support/chamber.js";
import { filesOf, under } from "../support/dataset.js";
import { type Files, memoryEffects } from "../support/memory.js";
import { workbookBytes } from "../support/workbook.js";

// 書体にない文字: it shows only when it is drawn, and is told where it was written: in the data, never in our templates.

/** Where each missing character is told to stand, and where else. */
async function told(files: Files, folder: string, ...options: string[]): Promise<Record<string, string>> {
  const effects = memoryEffects(files);
  expect(await run(["build", folder, "--format", "json", ...options], effects)).toBe(1);
  const { problems } = JSON.parse(effects.printed.join("")) as {
    problems: {
      rule: string;
      message: string;
      file: string;
      row: number;
      column: string;
      related: unknown[];
    }[];
  };
  const glyphs = problems.filter(({ rule }) => rule === "paper/missing-glyph");
  expect(glyphs).toHaveLength(problems.filter(({ rule }) => !/^(?:chamber|starter)\//u.test(rule)).length);
  return Object.fromEntries(
    glyphs.map(({ message, file, row, column, related }) => [
      /「(.+?)」/u.exec(message)?.[1] ?? "",
      `${file}!${column ?? ""}${row}${related.length > 0 ? ` +${related.length}` : ""}`,
    ]),
  );
}

test("an association's booklet and tables of rates: each is told once, at its cell or line", async () => {
  const base = await filesOf("test/error/base");
  const settings = new TextDecoder().decode(base["kaiji.yaml"]);
  const rates = await readFile("data/sample-2025/rates/schedule.yaml", "utf8");
  const files = {
    ...base,
    // In a diagram, in two cells.
    "profile/organisation.csv": "名称,上位,業務\n理事🎉会,,\n総務部,理事🎉会,経理\n",
    // Joined with other words.
    "profile/offices.csv":
      "名称,郵便番号,所在地,建物,電話,FAX,担当地区\n本所,000-0001,港町1-2-3,県🎈会館4階,000-000-0001,,\n",
    // One of several lines of a cell.
    "report/recipients.csv": '提供先,利用目的,個人情報\nほかの協会,"資格の確認\n相談🎁の受付",氏名\n',
    // In the tables of rates of both.
    "rates/schedule.yaml": rates.replaceAll("設備投資・省力化枠", "設備投資🚀省力化枠"),
    "kaiji.yaml": settings.replace("name: ", "name: 🎃"),
    "text/greeting.md": "ごあいさつ申し上げます。\n\nどうぞ🐣よろしくお願いいたします。\n",
  };
  expect(await told(under("d", files), "d", "--only", "booklet.pdf,fee-rates.pdf")).toEqual({
    "🎉": "d/profile/organisation.csv!A2 +1",
    "🎈": "d/profile/offices.csv!D2",
    "🎁": "d/report/recipients.csv!B2",
    "🚀": expect.stringContaining("d/rates/schedule.yaml!50"),
    "🎃": "d/kaiji.yaml!4",
    "🐣": "d/text/greeting.md!3",
  });
});

describe("a chamber's forms", () => {
  test("the case's row, not another's with the same character", async () => {
    const register = registerCsv(
      { business: "みせ🏭" },
      { number: "A-2", business: "ひみつ🏭商店", guarantee: "25-2" },
    );
    const files = chamberFiles(register);
    expect(await told(files, "c", "--case", "A-2", "--form", "3")).toEqual({ "🏭": "c/register.csv!D3" });
  });

  test("the settings, the programmes, and a form of the prefecture's own", async () => {
    const own = await workbookBytes([
      ["県の様式", [["{{事業者名}}"], ["印鑑🖋"], ["{{団体名}} {{融資制度}}"]]],
    ]);
    const files = chamberFiles(registerCsv({ programme: "小規模🐟資金" }), {
      "c/forms/form-3.xlsx": own,
      "c/programmes.csv": "融資制度,推薦の可否\n小規模🐟資金,可\n",
    });
    const named = {
      ...files,
      "c/kaiji.yaml": String(files["c/kaiji.yaml"]).replace("見本商工会", "見本🏢商工会"),
    };
    expect(await told(named, "c", "--case", "A-1", "--form", "3")).toMatchObject({
      "🖋": "c/forms/form-3.xlsx!A2",
      "🏢": "c/kaiji.yaml!2",
      // In the register and in the list of programmes: the last one told.
      "🐟": "c/programmes.csv!A2",
    });
  });
});
