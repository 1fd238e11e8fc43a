import { z } from "zod";
import { sourceFault } from "../model/association/sources.js";
import type { BookletPlan, BookletSources, ChapterPlan, Manuscript, Templates } from "../model/booklet.js";
import type { Theme } from "../model/theme.js";
import type { Outcome, Problem } from "../problem/problem.js";
import { missingChapter, unusedChapter } from "../problem/rules/compose.js";
import { missingFile } from "../problem/rules/file.js";
import { suggest } from "../problem/suggest.js";
import { loadBegun } from "./begun.js";
import { bytesOf, namesIn } from "./file.js";
import { readProse } from "./prose.js";
import type { Reader } from "./reader.js";
import { readWritten } from "./series/written.js";
import { settingPages } from "./setting-pages.js";
import { tellUnknown } from "./unknown-files.js";
import { wordsIn } from "./words.js";
import { parseYaml, validateYaml } from "./yaml.js";

const sourceName = z.string().superRefine((name, { addIssue }) => {
  const fault = sourceFault(name);
  if (fault !== undefined) addIssue(fault);
});

const chapterPlan = z.preprocess(
  (written) => (typeof written === "string" ? { name: written } : written),
  z.strictObject({
    name: z.string().min(1),
    start: z.enum(["next", "left", "same"]).default("next"),
    listed: z.boolean().default(true),
    needs: z.array(sourceName).default([]),
    /** 部: the title of the part that begins with it. */
    part: z.string().trim().min(1).optional(),
  }),
);

/** `booklet.yaml`: a chapter is its name, or its name with what is unusual about it. */
const bookletPlan = z
  .strictObject({
    title: z.string().min(1),
    subject: z.string().min(1).optional(),
    cover: z.strictObject({ photo: z.string(), mark: z.string() }).partial().prefault({}),
    chapters: z.array(chapterPlan).min(1),
  })
  .register(settingPages, { document: "booklet.md" });

/** Every chapter belongs to the part that began last. */
function inParts(chapters: readonly z.infer<typeof chapterPlan>[]): ChapterPlan[] {
  let current: string | undefined;
  return chapters.map(({ part, ...chapter }) => {
    current = part ?? current;
    return { ...chapter, ...(current !== undefined && { part: current }) };
  });
}

/** Everything a booklet is composed of: our templates, with the corporation's own in their place. */
export async function loadBooklet(
  folder: string,
  templatesFolder: string,
  loadingTheme: Promise<Outcome<Theme>>,
  reader: Reader,
): Promise<Outcome<BookletSources>> {
  const problems: Problem[] = [];
  const [templates, theme, texts, pictures, begun] = await Promise.all([
    loadTemplates(`${folder}/templates`, templatesFolder, reader),
    loadingTheme,
    filesOf(`${folder}/text`, reader, problems).then((files) => {
      // A text in Word's own form, or as plain text: it would be missing from the booklet.
      const others = [...files.keys()].filter((name) => !isMarkdown(name));
      const known = others.map((name) => name.replace(/(?:\.[^.]*)?$/u, ".md"));
      tellUnknown(`${folder}/text`, others, { known }, problems);
      return manuscripts(files, reader, problems);
    }),
    filesOf(`${folder}/photographs`, reader, problems),
    loadBegun(reader),
  ]);
  return {
    value: templates.value &&
      theme.value && {
        ...templates.value,
        theme: theme.value,
        texts,
        begun,
        readWritten,
        pictures: new Set([...pictures.keys()].map((name) => `photographs/${name}`)),
      },
    problems: [...templates.problems, ...theme.problems, ...problems],
  };
}

/** 章立て: a plan and its chapters, from our folder of templates, or from the corporation's own. */
export async function loadTemplates(
  ownFolder: string,
  ourFolder: string,
  reader: Reader,
): Promise<Outcome<Templates>> {
  const problems: Problem[] = [];
  const [own, ours] = await Promise.all([
    filesOf(ownFolder, reader, problems),
    filesOf(ourFolder, reader, problems),
  ]);
  const planFile = own.get("booklet.yaml") ?? ours.get("booklet.yaml");
  if (planFile === undefined)
    problems.push(missingFile({ what: "booklet.yaml" }, { file: `${ourFolder}/booklet.yaml` }));
  const planBytes = planFile && (await bytesOf(planFile, reader, problems));
  const planYaml = planFile && planBytes && parseYaml(planBytes, planFile, problems);
  const written = planYaml && validateYaml(planYaml, bookletPlan, problems);
  const [ownChapters, ourChapters] = await Promise.all([
    manuscripts(own, reader, problems),
    manuscripts(ours, reader, problems),
  ]);
  const chapters = new Map([...ourChapters, ...ownChapters]);
  if (!planYaml || !written) return { value: undefined, problems };

  const plan: BookletPlan = { ...written, chapters: inParts(written.chapters) };
  const names = plan.chapters.map(({ name }) => name);
  names.forEach((chapter, index) => {
    if (chapters.has(chapter)) return;
    const place = planYaml.placeOf(["chapters", index]);
    problems.push(missingChapter({ chapter, suggestion: suggest(chapter, chapters.keys()) }, place));
  });
  for (const [name, { file }] of ownChapters)
    if (!names.includes(name)) problems.push(unusedChapter({ suggestion: suggest(name, names) }, { file }));
  return { value: { plan, chapters, words: wordsIn(planYaml) }, problems };
}

/** The files of a folder by name; none where there is no folder. */
async function filesOf(
  folder: string,
  reader: Reader,
  problems: Problem[],
): Promise<ReadonlyMap<string, string>> {
  const names = await namesIn(folder, reader, problems);
  return new Map(names.map((name) => [name, `${folder}/${name}`]));
}

const isMarkdown = (name: string): boolean => /\.md$/iu.test(name);

/** The Markdown among them, by name without ending. */
async function manuscripts(
  files: ReadonlyMap<string, string>,
  reader: Reader,
  problems: Problem[],
): Promise<ReadonlyMap<string, Manuscript>> {
  const found = new Map<string, Manuscript>();
  const markdown = [...files].filter(([name]) => isMarkdown(name));
  const read = await Promise.all(markdown.map(([, file]) => bytesOf(file, reader, problems)));
  markdown.forEach(([name, file], index) => {
    const bytes = read[index];
    const text = bytes && readProse(bytes, file, problems);
    if (text !== undefined) found.set(name.slice(0, -".md".length), { file, text });
  });
  return found;
}
