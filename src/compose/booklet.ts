import type { Image } from "../model/block.js";
import type { BookletSources } from "../model/booklet.js";
import type { BookletDataset } from "../model/dataset.js";
import type { BackCover, Chapter, ChapterLeftOut, Document, FrontCover } from "../model/document.js";
import { eraMonth } from "../model/era.js";
import { fiscalYearName, wholeYear } from "../model/fiscal-year.js";
import type { Report } from "../model/report.js";
import { hasErrors, type Outcome, type Problem } from "../problem/problem.js";
import { unusedText } from "../problem/rules/compose.js";
import { suggest } from "../problem/suggest.js";
import { enclosedPhotos } from "./bleeding-photos.js";
import { composeChapter, type Workshop } from "./chapter.js";
import { Numbering } from "./numbering.js";
import { printedDigits } from "./printed-digits.js";
import { References } from "./references.js";
import { checkAsBegun } from "./slips/as-begun.js";

/** 冊子: a report and a corporation's words, set by the chapters of its plan, to a document ready to be drawn. */
export function composeBooklet(
  report: Report,
  dataset: BookletDataset,
  sources: BookletSources,
): Outcome<Document> {
  const problems: Problem[] = [];
  const references = new References();
  const workshop: Workshop = {
    report,
    dataset,
    sources,
    problems,
    figures: new Map(report.figures.map((figure) => [figure.id, figure])),
    digits: printedDigits(report),
    references,
    numbering: new Numbering(references, sources.theme.design),
    included: new Set(),
  };
  const composed = sources.plan.chapters.flatMap((plan) => {
    const manuscript = sources.chapters.get(plan.name);
    return manuscript ? [composeChapter(plan, manuscript, workshop)] : [];
  });
  const chapters = composed.filter((one): one is Chapter => !isLeftOut(one));
  references.settle(problems);
  problems.push(
    ...leftOver(workshop),
    ...checkAsBegun(sources, dataset),
    ...chapters.flatMap(({ blocks }) => enclosedPhotos(blocks)),
  );
  const { settings } = dataset;
  const { name, prefecture } = settings.entity;
  const { title, subject = "事業と財務の状況" } = sources.plan;
  const edition = editionOf(dataset, sources);
  const document: Document = {
    title: `${name} ${title} ${edition}`,
    author: name,
    subject: `${name}の${edition}の${subject}`,
    keywords: [name, ...(prefecture === undefined ? [] : [prefecture]), "信用保証協会", title, edition],
    language: "ja-JP",
    date: `${settings.published}-01`,
    theme: sources.theme,
    numbers: settings.style,
    runningHead: `${name}　${title} ${edition}`,
    cover: coverOf(dataset, sources),
    chapters,
    leftOut: composed.filter(isLeftOut),
    backCover: backCoverOf(dataset, sources),
    ...(settings.print?.spine && { spine: settings.print.spine }),
    words: [...(dataset.words ?? []), ...sources.words],
  };
  return { value: hasErrors(problems) ? undefined : document, problems };
}

const isLeftOut = (composed: Chapter | ChapterLeftOut): composed is ChapterLeftOut => "why" in composed;

/** Words that no chapter asked for: probably a slip in the file's name. */
function leftOver({ sources, included }: Workshop): Problem[] {
  return [...sources.texts].flatMap(([name, { file }]) => {
    if (included.has(file)) return [];
    return [unusedText({ suggestion: suggest(name, sources.chapters.keys()) }, { file })];
  });
}

/** 版: of when it is. */
const editionOf = (
  { settings: { fiscalYear, style } }: BookletDataset,
  { edition }: BookletSources,
): string => edition ?? fiscalYearName(fiscalYear, style.eraChange);

function coverOf(dataset: BookletDataset, sources: BookletSources): FrontCover {
  const { fiscalYear, entity } = dataset.settings;
  const { plan, pictures } = sources;
  const photo = pictureAt(plan.cover.photo, "表紙の写真", pictures);
  const mark = pictureAt(plan.cover.mark, `${entity.name}の協会章`, pictures);
  return {
    organisation: entity.name,
    title: plan.title,
    edition: editionOf(dataset, sources),
    subtitle: wholeYear(fiscalYear),
    ...(mark && { mark }),
    ...(photo && { photo }),
  };
}

function backCoverOf({ settings }: BookletDataset, { plan, pictures }: BookletSources): BackCover {
  const { publisher = {}, entity, published } = settings;
  const mark = pictureAt(plan.cover.mark, `${entity.name}の協会章`, pictures);
  const postal = publisher.postalCode ? `〒${publisher.postalCode} ` : "";
  const lines = [
    { label: "発行", text: eraMonth(`${published}-01`) },
    { label: "発行者", text: [entity.name, publisher.department].filter(Boolean).join("　") },
    { label: "所在地", text: publisher.address ? `${postal}${publisher.address}` : "" },
    { label: "電話", text: publisher.telephone ?? "" },
    { label: "ウェブサイト", text: publisher.web ?? "" },
  ];
  return {
    organisation: entity.name,
    colophon: lines.filter(({ text }) => text !== ""),
    ...(mark && { mark }),
  };
}

/** A picture that the plan would like; nothing where the corporation has none. */
function pictureAt(
  file: string | undefined,
  alternative: string,
  pictures: ReadonlySet<string>,
): Image | undefined {
  return file !== undefined && pictures.has(file) ? { file, alternative } : undefined;
}
