import type { ListItem, Table as TableNode } from "mdast";
import { z } from "zod";
import type { Block } from "../model/block.js";
import type { LaneArrow, LaneCell, Lanes } from "../model/diagram.js";
import { badContent } from "../problem/rules/compose.js";
import type { Use } from "./component/component.js";
import type { Context } from "./context.js";
import { inlines } from "./markdown/inline.js";
import { itemText, listsIn } from "./markdown/list.js";
import { plain } from "./placeholder/fill.js";

/** What a drawing of a page's width holds. */
const mostArrows = 16;
const manners = { プッシュ: "push", プル: "pull" } as const;

/** 段階の表: what `stages` and `lanes` say of themselves beside their table. */
export const stageAttributes = z.strictObject({ title: z.string().min(1).describe("図の題") });

type Name = "stages" | "lanes";

/** The diagram of a table whose heading are stages and whose rows, in `lanes`, belong each to somebody. */
export function stageBlocks(
  name: Name,
  { attributes: { title }, children, place }: Use<z.infer<typeof stageAttributes>>,
  context: Context,
): Block[] {
  const problems: string[] = [];
  const wrong = (expected: string, at?: { position?: ListItem["position"] }): void => {
    problems.push(expected);
    const row = at?.position?.start.line ?? place.row ?? 1;
    context.problems.push(badContent({ component: name, expected }, { ...place, row }));
  };
  const table = children.find((node): node is TableNode => node.type === "table");
  const [head, ...rows] = (table?.children ?? []).map((row) =>
    row.children.map((cell) => linesOf(cell.children, context)),
  );
  if (!table || !head || rows.length === 0) {
    wrong("見出しに段階を並べた表がありません");
    return [];
  }
  const skipped = name === "lanes" ? 1 : 0;
  const stageNames = head.slice(skipped);
  const laneRows = rows.map((cells) => ({
    name: skipped ? (cells[0] ?? "") : "",
    cells: stageNames.map((_, index) => cells[index + skipped] ?? ""),
  }));
  if (stageNames.length === 0 || stageNames.some((stage) => stage === ""))
    wrong("名のない段階があります", table);
  if (skipped && laneRows.some((lane) => lane.name === "")) wrong("担い手の名がありません", table);
  const names = laneRows.map((lane) => lane.name);
  if (skipped && new Set(names).size < names.length) wrong("同じ名の担い手があります", table);
  if (new Set(stageNames).size < stageNames.length) wrong("同じ名の段階があります", table);
  const cellOf = (text: string, item: ListItem): LaneCell | undefined => {
    const { who = "", when = "" } = /^(?<who>.+?)\s*（(?<when>.+)）$/u.exec(text.trim())?.groups ?? {};
    const cell = { lane: names.indexOf(who), stage: stageNames.indexOf(when) };
    if (cell.lane < 0 || cell.stage < 0)
      wrong(`「${text.trim()}」は「担い手（段階）」でないか、表にありません`, item);
    else if (laneRows[cell.lane]?.cells[cell.stage] === "") wrong(`「${text.trim()}」の升は空です`, item);
    else return cell;
    return undefined;
  };
  const items = listsIn(children).flatMap((list) => list.children);
  const arrows = items.flatMap((item): LaneArrow[] => {
    const text = plain(itemText(item, context));
    const { from, to, label, manner } =
      /^(?<from>.+?)\s*→\s*(?<to>.+?)\s*[：:]\s*(?<label>.+?)(?:（(?<manner>プッシュ|プル)）)?$/u.exec(text)
        ?.groups ?? {};
    if (!from || !to || !label) {
      wrong(`「${text}」は「担い手（段階） → 担い手（段階）：もの」の形でありません`, item);
      return [];
    }
    const [start, end] = [cellOf(from, item), cellOf(to, item)];
    if (start && end && start.lane === end.lane && start.stage === end.stage)
      wrong(`「${text}」は同じ升に戻ります`, item);
    return start && end
      ? [{ from: start, to: end, label, manner: manner ? manners[manner as keyof typeof manners] : "plain" }]
      : [];
  });
  if (!skipped && items.length > 0) wrong("矢印を書けるのは lanes です");
  if (arrows.length > mostArrows) wrong(`矢印は${mostArrows}本までです。図を分けてください`);
  const others = children.filter((node) => node !== table && node.type !== "list");
  if (others.length > 0) wrong("中身は、表と、その下の箇条書きだけです", others[0]);
  if (problems.length > 0) return [];
  const diagram: Lanes = { kind: "lanes", stages: stageNames, lanes: laneRows, arrows };
  return [
    {
      kind: "diagram",
      caption: context.caption("図", `${name}-${title}`, title),
      diagram,
      alternative: `${title}。${inWords(diagram)}`,
    },
  ];
}

/** The words of a cell, with the breaks that its author wrote. */
const linesOf = (nodes: Parameters<typeof inlines>[0], context: Context): string =>
  inlines(nodes, context)
    .map((inline) => (typeof inline === "object" && inline.kind === "break" ? "\n" : plain([inline])))
    .join("")
    .trim();

const inOneLine = (text: string): string => text.replaceAll("\n", "、");

function inWords({ stages: names, lanes: rows, arrows }: Lanes): string {
  const doing = names.map((stage, index) => {
    const each = rows.flatMap(({ name, cells }) => {
      const text = inOneLine(cells[index] ?? "");
      return text === "" ? [] : [name === "" ? text : `${inOneLine(name)}は${text}`];
    });
    return `${index + 1}、${inOneLine(stage)}${each.length > 0 ? `：${each.join("。")}` : ""}。`;
  });
  const where = ({ lane, stage }: LaneCell) =>
    `${inOneLine(rows[lane]?.name ?? "")}の${inOneLine(names[stage] ?? "")}`;
  const how = { push: "（プッシュ）", pull: "（プル）", plain: "" } as const;
  const passing = arrows.map(
    ({ from, to, label, manner }) => `${where(from)}から${where(to)}へ、${label}${how[manner]}。`,
  );
  return [...doing, ...passing].join("");
}
