import { check, type Finder } from "../../../problem/check.js";
import { masked } from "../../../problem/masked.js";
import { suggest } from "../../../problem/suggest.js";
import type { CaseSubject, ReportSubject } from "./subject.js";

/** 融資制度: one of the list, by its name or a former one. */
export const unknownProgramme = check<{ name: string; suggestion: string | undefined }, CaseSubject>({
  id: "chamber/unknown-programme",
  severity: "error",
  about: "融資制度の一覧にない制度である。",
  message: ({ name }) => `融資制度「${name}」は、融資制度の一覧にありません。`,
  hint: ({ suggestion }) =>
    suggestion === undefined
      ? "融資制度の一覧にある名にするか、一覧に加えてください。"
      : `「${suggestion}」のつもりではありませんか。`,
  find: ({ entry: { programme }, programmes }, broken) => {
    const { value: name, place } = programme;
    if (programmes.find(name)) return [];
    const suggestion = suggest(name, programmes.names);
    return [broken({ name: suggestion === undefined ? masked(name) : name, suggestion }, place)];
  },
});

/** The same in the rows of a report, in which no word is about somebody: what was written is quoted. */
export const unknownProgrammeReported: Finder<ReportSubject> = {
  find: ({ rows, programmes }) =>
    rows
      .filter(({ programme }) => !programmes.find(programme.value))
      .map(({ programme: { value: name, place } }) =>
        unknownProgramme({ name, suggestion: suggest(name, programmes.names) }, place),
      ),
};
