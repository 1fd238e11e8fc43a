import { expect, test } from "vitest";
import { at, cell } from "../../calculate/by-hand.js";
import { blockLines, piece } from "../by-hand.js";

/** 「名 ＜ 上位：業務」. */
const units = (...written: readonly string[]) =>
  written.map((text) => {
    const [unit = "", parent = "", duties = ""] = text.split(/[＜：]/u);
    return { unit: cell(unit), parent: cell(parent), duties: cell(duties), place: at(1) };
  });

function placed(...written: readonly string[]) {
  const { blocks, problems } = piece("::organisation", {
    data: { tables: { organisation: units(...written) } },
  });
  expect(problems).toEqual([]);
  const [drawing] = blocks;
  const diagram = drawing?.kind === "diagram" ? drawing.diagram : undefined;
  return {
    lines: blocks.flatMap(blockLines),
    root: diagram?.kind === "organisation" ? diagram.root : undefined,
  };
}

test("the one unit with others below it is the top, single ones stand beside it, before its own", () => {
  const { lines, root } = placed("監査室＜：内部監査", "理事会", "総務部＜理事会：庶務", "業務部＜理事会");
  expect(root).toEqual({
    name: "理事会",
    children: [
      { name: "監査室", duties: "内部監査", children: [], beside: true },
      { name: "総務部", duties: "庶務", children: [] },
      { name: "業務部", children: [] },
    ],
  });
  expect(lines).toEqual([
    "diagram 図1 organisation 組織図 organisation",
    "  組織図。理事会の下に総務部、業務部。理事会の脇に監査室。監査室の業務は、内部監査。総務部の業務は、庶務。",
  ]);
});

test("two tops stand below the corporation itself, single units beside them", () => {
  const { lines, root } = placed("監査室", "理事会", "会長＜理事会", "評議員会", "議長＜評議員会");
  expect(root).toEqual({
    name: "見本",
    children: [
      { name: "監査室", children: [], beside: true },
      { name: "理事会", children: [{ name: "会長", children: [] }] },
      { name: "評議員会", children: [{ name: "議長", children: [] }] },
    ],
  });
  expect(lines[1]).toBe(
    "  組織図。見本の下に理事会、評議員会。見本の脇に監査室。理事会の下に会長。評議員会の下に議長。",
  );
});

test("units none of which is above another stand below the corporation, none beside", () => {
  expect(placed("総務部", "業務部").root).toEqual({
    name: "見本",
    children: [
      { name: "総務部", children: [] },
      { name: "業務部", children: [] },
    ],
  });
});

test("duties of units with others below that have theirs stand under the drawing", () => {
  const { lines, root } = placed(
    "理事会＜：方針の決定",
    "部＜理事会：部の統括",
    "課＜部",
    "係＜課：庶務",
    "支所＜理事会：地域の業務",
    "窓口＜支所",
  );
  expect(root).toEqual({
    name: "理事会",
    children: [
      {
        name: "部",
        children: [{ name: "課", children: [{ name: "係", duties: "庶務", children: [] }] }],
      },
      { name: "支所", duties: "地域の業務", children: [{ name: "窓口", children: [] }] },
    ],
  });
  expect(lines.slice(2)).toEqual(["definitions beside", "  理事会: 方針の決定", "  部: 部の統括"]);
});

test("none, nothing is placed", () => {
  expect(placed().lines).toEqual([]);
  expect(piece("::organisation")).toEqual({ blocks: [], problems: [] });
});

test("auditors stand above and committees below, beside the line; branches without a parent are in it", () => {
  const { root } = placed(
    "業務改善委員会",
    "監査室",
    "総務部",
    "総務課＜総務部",
    "保証部",
    "審査課＜保証部",
    "西支所＜：西部の業務",
  );
  expect(root?.children.map(({ name, beside = false }) => [name, beside])).toEqual([
    ["監査室", true],
    ["総務部", false],
    ["保証部", false],
    ["西支所", false],
    ["業務改善委員会", true],
  ]);
});
