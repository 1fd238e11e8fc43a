import { z } from "zod";
import type { BookletPlan, BookletSources, ChapterPlan, Manuscript } from "../model/booklet.js";
import type { Outcome, Problem } from "../problem/problem.js";
import { missingChapter, unusedChapter } from "../problem/rules/compose.js";
import { missingFile } from "../problem/rules/file.js";
import { suggest } from "../problem/suggest.js";
import { decode } from "./decode.js";
import type { Reader } from "./source.js";
import { theme } from "./theme.js";
import { parseYaml, validateYaml, type YamlFile } from "./yaml.js";

const chapterPlan = z.union([
  z.string().min(1),
  z.strictObject({
    name: z.string().min(1),
    start: z.enum(["next", "left", "same"]).default("next"),
    listed: z.boolean().default(true),
    needs: z.array(z.string()).default([]),
  }),
]);

/** `booklet.yaml`: a chapter is its name, or its name with what is unusual about it. */
const bookletPlan = z.strictObject({
  title: z.string().min(1),
  cover: z.strictObject({ photo: z.string(), mark: z.string() }).partial().prefault({}),
  chapters: z.array(chapterPlan).min(1),
});

/** Everything a booklet is composed of: our templates, with the corporation's own in their place. */
export async function loadBooklet(
  folder: string,
  templatesFolder: string,
  reader: Reader,
  ownTemplates = `${folder}/templates`,
): Promise<Outcome<BookletSources>> {
  const problems: Problem[] = [];
  const own = await filesOf(ownTemplates, reader);
  const ours = await filesOf(templatesFolder, reader);
  const yamlOf = async (name: string): Promise<YamlFile | undefined> => {
    const file = own.get(name) ?? ours.get(name);
    if (file !== undefined) return parseYaml(await reader.readFile(file), file, problems);
    problems.push(missingFile({ what: name }, { file: `${templatesFolder}/${name}` }));
    return undefined;
  };
  const planYaml = await yamlOf("booklet.yaml");
  const written = planYaml && validateYaml(planYaml, bookletPlan, problems);
  const isThemed = own.has("theme.yaml") || ours.has("theme.yaml");
  const themeYaml = isThemed ? await yamlOf("theme.yaml") : undefined;
  const look = themeYaml ? validateYaml(themeYaml, theme, problems) : theme.parse({});
  const ownChapters = await manuscripts(own, reader, problems);
  const chapters = new Map([...(await manuscripts(ours, reader, problems)), ...ownChapters]);
  const texts = await manuscripts(await filesOf(`${folder}/text`, reader), reader, problems);
  const pictures = [...(await filesOf(`${folder}/photographs`, reader)).keys()];
  if (!planYaml || !written || !look) return { value: undefined, problems };

  const plan: BookletPlan = { ...written, chapters: written.chapters.map(planOf) };
  const names = plan.chapters.map(({ name }) => name);
  names.forEach((chapter, index) => {
    if (chapters.has(chapter)) return;
    const place = planYaml.placeOf(["chapters", index]);
    problems.push(missingChapter({ chapter, suggestion: suggest(chapter, chapters.keys()) }, place));
  });
  for (const [name, { file }] of ownChapters)
    if (!names.includes(name)) problems.push(unusedChapter({ suggestion: suggest(name, names) }, { file }));
  const value = {
    plan,
    theme: look,
    chapters,
    texts,
    pictures: new Set(pictures.map((name) => `photographs/${name}`)),
  };
  return { value, problems };
}

const planOf = (written: z.infer<typeof chapterPlan>): ChapterPlan =>
  typeof written === "string" ? { name: written, start: "next", listed: true, needs: [] } : written;

/** The files of a folder by name; none where there is no folder. */
async function filesOf(folder: string, reader: Reader): Promise<ReadonlyMap<string, string>> {
  const found = await reader.look(folder);
  return new Map(found.kind === "folder" ? found.names.map((name) => [name, `${folder}/${name}`]) : []);
}

/** The Markdown among them, by name without ending. */
async function manuscripts(
  files: ReadonlyMap<string, string>,
  reader: Reader,
  problems: Problem[],
): Promise<Map<string, Manuscript>> {
  const found = new Map<string, Manuscript>();
  for (const [name, file] of files) {
    if (!name.endsWith(".md")) continue;
    const text = decode(await reader.readFile(file), file, problems);
    if (text !== undefined) found.set(name.slice(0, -".md".length), { file, text });
  }
  return found;
}
