import type { RootContent } from "mdast";
import { tableIn } from "../model/association/ids.js";
import type { BookletSources, ChapterPlan, Manuscript } from "../model/booklet.js";
import type { BookletDataset } from "../model/dataset.js";
import type { Chapter, ChapterLeftOut } from "../model/document.js";
import type { Figure } from "../model/figure.js";
import { ofYear } from "../model/figure-name.js";
import { normalForm } from "../model/normal-form.js";
import { namedTables, type Report } from "../model/report.js";
import type { Problem } from "../problem/problem.js";
import { missingTitle, textInItself, unknownFigure } from "../problem/rules/compose.js";
import { suggest } from "../problem/suggest.js";
import { markdownBlocks } from "./blocks.js";
import type { Context } from "./context.js";
import { cameToNothing, lacks } from "./left-out.js";
import { LookedFor } from "./looked-for.js";
import { headingText } from "./markdown/heading.js";
import { parseMarkdown } from "./markdown/parse.js";
import type { Numbering } from "./numbering.js";
import { isThere } from "./presence.js";
import { prune } from "./prune.js";
import type { References } from "./references.js";

/** What all chapters of a booklet share while they are composed. */
export interface Workshop {
  readonly report: Report;
  readonly dataset: BookletDataset;
  readonly sources: BookletSources;
  readonly problems: Problem[];
  readonly figures: ReadonlyMap<string, Figure>;
  /** 刷る桁: with how many digits the report's tables print a figure, by its id. */
  readonly digits: ReadonlyMap<string, number>;
  readonly references: References;
  readonly numbering: Numbering;
  /** Files of the texts that chapters asked for. */
  readonly included: Set<string>;
}

/** A chapter of the plan; where it has nothing to say, why. */
export function composeChapter(
  plan: ChapterPlan,
  manuscript: Manuscript,
  workshop: Workshop,
): Chapter | ChapterLeftOut {
  const { name } = plan;
  const { file, text } = manuscript;
  // An empty file is how a corporation drops a chapter of ours.
  if (text.trim() === "") return { name, why: `空の原稿（${file}）で外してあります` };
  if (plan.needs.length > 0 && !plan.needs.some((need) => isThere(need, workshop)))
    return { name, why: lacks(plan, workshop) };
  const looked = new LookedFor();
  const seen = { dataset: looked.dataset(workshop.dataset), sources: looked.sources(workshop.sources) };
  const context = contextOf([file], name, { ...workshop, ...seen, looked });
  const nodes = parseMarkdown(text).children.filter((node) => !isComment(node));
  const [first, ...rest] = nodes;
  if (first?.type !== "heading" || first.depth !== 1) {
    workshop.problems.push(missingTitle({}, { file, row: first?.position?.start.line ?? 1 }));
    return { name, why: "題のない原稿です" };
  }
  const title = headingText(first, context);
  const blocks = prune(context.blocks(rest));
  if (blocks.length === 0) return { name, why: cameToNothing(looked.names, workshop) };
  workshop.references.target(plan.name, `「${title}」`);
  const { start, listed, part } = plan;
  return { id: plan.name, title, start, listed, ...(part !== undefined && { part }), blocks };
}

const isComment = (node: RootContent): boolean => node.type === "html" && node.value.startsWith("<!--");

/** The figure of a name that is spelled otherwise: ｻｰﾋﾞｽ業 for サービス業. */
function figureAlike(id: string, figures: ReadonlyMap<string, Figure>): Figure | undefined {
  const form = normalForm(id);
  return [...figures.values()].find((figure) => normalForm(figure.id) === form);
}

/** A workshop that is seen asking for data and words. */
interface Seen extends Workshop {
  readonly looked: LookedFor;
}

/** The context of the last of `files`, each of which includes the next. */
function contextOf(files: readonly [string, ...string[]], chapter: string, workshop: Seen): Context {
  const { looked, report, dataset, sources, problems, figures, digits, references, numbering } = workshop;
  const file = files.at(-1) ?? files[0];
  const context: Context = {
    report,
    dataset,
    sources,
    problems,
    references,
    file,
    isOwn: file.startsWith(`${dataset.folder}/`),
    digits,
    figure(id, place) {
      const known = ofYear(id, dataset.settings.fiscalYear);
      const found = figures.get(known) ?? figureAlike(known, figures);
      if (!found) problems.push(unknownFigure({ id, suggestion: suggest(known, figures.keys()) }, place));
      return found;
    },
    table(id) {
      looked.table(id);
      return tableIn(report, id);
    },
    tableNamed(id) {
      looked.table(id);
      return namedTables(report).find((table) => table.id === id);
    },
    blocks: (nodes) => markdownBlocks(nodes, context),
    include(included, text, place) {
      if (files.includes(included)) {
        problems.push(textInItself({}, place, [{ file: included }]));
        return [];
      }
      workshop.included.add(included);
      const inside = contextOf([...files, included], chapter, workshop);
      return inside.blocks(parseMarkdown(text).children);
    },
    caption: (kind, id, text) => numbering.next(kind, id, text),
    headingId: () => numbering.unique(`${chapter}-heading`),
    picture: (picture, alternative, place) => ({ file: picture, alternative, place }),
  };
  return context;
}
