import { describe, expect, test } from "vitest";
import { yearPeriod } from "../../../src/model/figures-file.js";
import { country, type Handed, handedOver, madeUpYear, written } from "../../support/filed.js";
import { overviewFrom } from "../../support/overview.js";

const aomori = await handedOver("aomori-2024");
const saga = await handedOver("saga-2014");

const changed = (handed: Handed, change: (copy: Handed) => void): string => {
  const copy = structuredClone(handed);
  change(copy);
  return written(copy);
};

/** What is told of returns, and how each corporation then stands. */
async function told(returns: Readonly<Record<string, string>>) {
  const files = Object.fromEntries(
    Object.entries(returns).map(([name, text]) => [`returns/${madeUpYear}/${name}`, text]),
  );
  const { value, problems } = await overviewFrom({ ...country, ...files });
  const status = value?.report.tables.find(({ id }) => id === "returns/status");
  return {
    problems,
    states: status?.rows.map(({ cells: [code, state] }) => `${String(code)} ${String(state)}`),
    guarantees: value?.report.figures
      .find(({ id }) => id === "balance-sheet/guarantee-liability")
      ?.value?.toString(),
  };
}

const rest = { "02.json": written(aomori) };
const aomorisGuarantees = "224177675246";

describe("a return that cannot be taken is told with its file, and the rest goes on", () => {
  const file = (name: string) => `country/returns/${madeUpYear}/${name}`;

  test.each([
    ["damaged", { "41.json": written(saga).slice(0, 9_000) }, "federation/broken-return"],
    [
      "of another year",
      { "41.json": changed(saga, (copy) => (copy.period = yearPeriod(2014))) },
      "federation/other-year",
    ],
    [
      "of another corporation",
      { "41.json": changed(saga, (copy) => (copy.entity.name = "長崎県信用保証協会")) },
      "federation/other-association",
    ],
    [
      "that does not foot",
      {
        "41.json": changed(saga, ({ figures }) => {
          const fund = figures.find(({ id }) => id === "balance-sheet/fund");
          if (fund) fund.value = "1";
        }),
      },
      "federation/return-not-footing",
    ],
  ])("%s", async (_, returns, rule) => {
    const { problems, states, guarantees } = await told({ ...rest, ...returns });
    expect(problems[0]).toMatchObject({ rule, severity: "warning", place: { file: file("41.json") } });
    expect(problems.every(({ severity }) => severity !== "error")).toBe(true);
    expect(states).toEqual(["02 提出", "41 受け取れない", "00 未提出", "47 未提出"]);
    expect(guarantees).toBe(aomorisGuarantees);
  });

  test("not one that can be added up: who has filed is shown, and nothing of sums", async () => {
    const unfooted = changed(aomori, ({ figures }) => {
      const fund = figures.find(({ id }) => id === "balance-sheet/fund");
      if (fund) fund.value = "1";
    });
    const { problems, states, guarantees } = await told({ "02.json": unfooted });
    expect(problems[0]).toMatchObject({ rule: "federation/return-not-footing", severity: "warning" });
    expect(problems.every(({ severity }) => severity !== "error")).toBe(true);
    expect(states).toEqual(["02 受け取れない", "41 未提出", "00 未提出", "47 未提出"]);
    expect(guarantees).toBeUndefined();
  });

  test("two of one code: neither is taken", async () => {
    const { problems, states } = await told({ ...rest, "41.json": written(saga), "41.xlsx": "" });
    expect(problems).toMatchObject([
      {
        rule: "federation/two-returns",
        place: { file: file("41.json") },
        related: [{ file: file("41.xlsx") }],
      },
    ]);
    expect(states?.[1]).toBe("41 受け取れない");
  });

  test("of a code that no corporation has", async () => {
    const { problems, guarantees } = await told({ ...rest, "4l.json": written(saga) });
    expect(problems).toMatchObject([
      {
        rule: "federation/unknown-return",
        place: { file: file("4l.json") },
        hint: "「41」のつもりではありませんか。このファイルは集計に入れていません。",
      },
    ]);
    expect(guarantees).toBe(aomorisGuarantees);
  });
});

describe("categories", () => {
  const dimension = ",金融機関群別,";
  const mapping = (lines: readonly string[]) =>
    ["協会コード,表,区分,共通の区分", ...lines.map((line) => `${dimension}${line}`), ""].join("\n");
  const lines = [
    "都市銀行,銀行",
    "地方銀行,銀行",
    "第二地方銀行,銀行",
    "信用金庫,信用金庫",
    "信用組合,信用組合",
    "農業協同組合,合わせない",
  ];
  const from = (rows: readonly string[]) =>
    overviewFrom({
      ...country,
      "mapping.csv": mapping(rows),
      [`returns/${madeUpYear}/41.json`]: written(saga),
    });

  test("one that the mapping has not is an error at its place in the return, with what may be meant", async () => {
    const { value, problems } = await from([...lines, "政府金融機関,政府系金融機関"]);
    expect(value).toBeUndefined();
    expect(problems[0]).toMatchObject({
      rule: "federation/unmapped",
      severity: "error",
      message: "佐賀県信用保証協会の金融機関群別の「政府系金融機関」は、区分の対応（mapping）にありません。",
      hint: "「政府系金融機関」に合わせるなら、mapping.csvに「金融機関群別,政府系金融機関,政府系金融機関」の行を加えてください。",
      place: { file: `country/returns/${madeUpYear}/41.json`, row: expect.any(Number) },
    });
  });

  test("a うち is no category: it is in the row above already", async () => {
    const ofWhich = changed(saga, ({ figures }) => {
      const at = figures.findIndex(({ id }) => id === "mix/approvals/金融機関群別/地方銀行/amount");
      const row = figures[at];
      if (!row) throw new Error("no such row");
      figures.splice(at + 1, 0, { ...row, id: "mix/approvals/金融機関群別/うち県内の銀行/amount" });
    });
    const { value, problems } = await overviewFrom({
      ...country,
      "mapping.csv": mapping([...lines, "政府系金融機関,政府系"]),
      [`returns/${madeUpYear}/41.json`]: ofWhich,
    });
    expect(problems).toEqual([]);
    expect(value?.report.tables.some(({ id }) => id === "returns/mix/approvals/金融機関群別")).toBe(true);
  });

  test("what is left out on purpose and yet has amounts is told against the return's own total", async () => {
    const whole = await from([...lines, "政府系金融機関,政府系"]);
    expect(whole.problems).toEqual([]);
    const { value, problems } = await from([...lines, "政府系金融機関,合わせない"]);
    expect(problems[0]).toMatchObject({ rule: "federation/unlike-filed", severity: "warning" });
    const table = value?.report.tables.find(({ id }) => id === "returns/mix/approvals/金融機関群別");
    expect(table?.notes.join()).toContain("合わせなかった区分の分は入っていません");
  });

  test("a number that was withheld is missing in the sum, and that is said below the table", async () => {
    // 佐賀の保証承諾、金融機関群別: 信用組合の金額を***として渡したもの
    const id = "mix/approvals/金融機関群別/信用組合/amount";
    const hidden = saga.figures.find((figure) => figure.id === id);
    const withheld = changed(saga, (copy) => {
      copy.figures = copy.figures.filter((figure) => figure.id !== id);
    });
    const mapped = { ...country, "mapping.csv": mapping([...lines, "政府系金融機関,政府系"]) };
    const of = async (text: string) => {
      const { value, problems } = await overviewFrom({
        ...mapped,
        [`returns/${madeUpYear}/41.json`]: text,
      });
      const table = value?.report.tables.find((one) => one.id === "returns/mix/approvals/金融機関群別");
      return { notes: table?.notes.join() ?? "", rules: problems.map(({ rule }) => rule) };
    };
    expect(Number(hidden?.value)).toBeGreaterThan(0);
    expect((await of(written(saga))).notes).not.toContain("秘匿");
    const { notes, rules } = await of(withheld);
    expect(rules).toContain("federation/unlike-filed");
    expect(notes).toMatch(
      /佐賀県の区分の和（[\d,]+千?円）は、提出された計（[\d,]+千?円）と違います。秘匿された区分/u,
    );
  });
});

describe("accounts of a corporation's own", () => {
  const own = changed(saga, ({ figures }) => {
    const target = figures.find(({ id }) => id === "balance-sheet/guarantee-liability");
    if (!target) throw new Error("no such account");
    for (const { origin } of figures)
      if (origin.inputs)
        origin.inputs = origin.inputs.map((id) => (id === target.id ? "balance-sheet/own" : id));
    Object.assign(target, { id: "balance-sheet/own", label: "独自の債務" });
  });
  const from = (rows: string) =>
    overviewFrom({
      ...country,
      [`returns/${madeUpYear}/41.json`]: own,
      "mapping.csv": `協会コード,表,区分,共通の区分\n${rows}`,
    });

  test("one that the mapping has not is an error", async () => {
    const { problems } = await from("41,金融機関群別,ない区分,銀行\n");
    expect(problems.map(({ rule }) => rule)).toContain("federation/unmapped");
  });

  test("is added to the common account that the mapping names", async () => {
    const { value, problems } = await from("41,勘定科目,独自の債務,保証債務\n");
    expect(problems).toEqual([]);
    const sum = value?.report.figures.find(({ id }) => id === "balance-sheet/guarantee-liability");
    expect(sum?.value?.toString()).toBe("91885983726");
  });

  test("a common account that there is not is an error with what may be meant", async () => {
    const { problems } = await from("41,勘定科目,独自の債務,保証債むう\n");
    expect(problems).toMatchObject([
      { rule: "federation/unknown-account", place: { file: "country/mapping.csv", row: 2, column: "D" } },
    ]);
  });
});
