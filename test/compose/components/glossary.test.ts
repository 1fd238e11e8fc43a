import { describe, expect, test } from "vitest";
import type { Account } from "../../../src/model/dataset.js";
import type { Statement } from "../../../src/model/statement.js";
import { lines, piece, row } from "../by-hand.js";

test("a term in bold, then what it means, without the colon between them; further blocks are its own", () => {
  expect(
    lines(
      ":::glossary\n- **保証料** 対価です。\n- **求償権**：得る権利で、**大切**です。\n\n  次の段落。\n- **略**\n:::",
    ),
  ).toEqual([
    "definitions below",
    "  保証料: 対価です。",
    "  求償権: 得る権利で、**大切**です。",
    "       次の段落。",
    "  略: ",
  ]);
});

test("what follows the term may begin with another look than plain words", () => {
  expect(lines(":::glossary\n- **甲**`乙`: 丙\n:::")).toEqual(["definitions below", "  甲: 乙: 丙"]);
  expect(lines(":::glossary\n- **甲**[乙](x) 丙\n:::")).toEqual(["definitions below", "  甲: [乙](x) 丙"]);
});

test("only what stands between the two is dropped", () => {
  expect(lines(':::glossary{layout="below"}\n- **甲**乙: 丙\n:::')).toEqual([
    "definitions below",
    "  甲: 乙: 丙",
  ]);
});

test("terms may stand beside their texts, and in several lists", () => {
  expect(lines(':::glossary{layout="beside"}\n- **甲** 一\n\n間の文\n\n- **乙** 二\n:::')).toEqual([
    "definitions beside",
    "  甲: 一",
    "  乙: 二",
  ]);
});

test("an item that does not begin with a bold term is told at its line, the others stand", () => {
  const { problems } = piece(":::glossary\n- **甲** 一\n- 太字でない\n- > 引用\n- 前の**乙** 二\n:::");
  expect(problems.map((line) => line.replace(/。.*/u, ""))).toEqual(
    [5, 6, 7].map(
      (line) =>
        `compose/content try.md:${line} 部品「glossary」の中身が読み取れません（「- **用語** 説明」と書きます）`,
    ),
  );
});

test("nothing in it, nothing is placed", () => {
  expect(lines(":::glossary\n項目のない文\n:::")).toEqual([]);
});

describe("accounts that the statements lack are not explained", () => {
  const account = (id: string, title: string, ...aliases: readonly string[]): Account => ({
    id,
    title,
    aliases,
    section: "資産",
    kind: "末端",
    parent: undefined,
    netWorth: false,
  });
  const side = (id: string, ...ids: readonly string[]) => ({
    id,
    title: "",
    period: "",
    rowHeading: "",
    columns: [],
    rows: ids.map((name) => row(name, [])),
    notes: [],
  });
  const statement: Statement = {
    id: "balance-sheet",
    title: "貸借対照表",
    period: "",
    left: side("left", "claims"),
    right: side("right", "reserve"),
  };
  const accounts = [
    account("claims", "求償権", "求償債権"),
    account("reserve", "責任準備金"),
    account("warrants", "新株予約権", "予約権"),
    account("cash", "現金"),
    account("income", "受取配当・利息"),
    account("claims", "利息"),
  ];
  const explained = (...terms: readonly string[]) =>
    lines(`:::glossary\n${terms.map((term) => `- **${term}** 文\n`).join("")}:::`, {
      data: { accounts },
      report: { statements: [statement] },
    })
      .slice(1)
      .map((line) => line.trim().replace(/: 文$/u, ""));

  test("by title or another name, on either side", () => {
    expect(explained("求償権", "求償債権", "責任準備金", "新株予約権", "予約権", "現金", "図の見方")).toEqual(
      ["求償権", "求償債権", "責任準備金", "図の見方"],
    );
  });

  test("an account whose own title has a ・ is taken whole", () => {
    expect(explained("受取配当・利息")).toEqual([]);
  });

  test("of several joined by ・ one that stands is enough", () => {
    expect(explained("現金・新株予約権", "現金・求償権", "見方・読み方")).toEqual([
      "現金・求償権",
      "見方・読み方",
    ]);
  });
});
