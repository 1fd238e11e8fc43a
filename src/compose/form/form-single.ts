import { inOneWidth } from "../../model/normal-form.js";
import { suggest } from "../../problem/suggest.js";
import { formFacts, yearNameAt } from "./form-facts.js";
import { figureAsked, figureName, figureWord, figureWritten } from "./form-figure.js";
import { proseNamed } from "./form-prose.js";
import type { FormSource } from "./form-source.js";
import type { Resolved } from "./resolved.js";

/** A name of one value: a figure, a fact, an item of the profile, a chapter's prose. */
export function singleAsked(name: string, source: FormSource): Resolved {
  const figure = figureName(name);
  if (figure !== undefined) return figureAsked(name, figure, source);
  const fact = formFacts.find((one) => inOneWidth(one.name) === inOneWidth(name));
  if (fact) return { value: fact.of(source.dataset) };
  const shift = /^年度\s*(?<shift>[+-]\d{1,2})$/u.exec(name.normalize("NFKC"))?.groups?.shift;
  if (shift !== undefined) return { value: yearNameAt(source.dataset, Number(shift)) };
  const { word, rest } = /^(?<word>概要|文章)\s+(?<rest>.+)$/su.exec(name)?.groups ?? {};
  if (word === "文章") return prose(rest ?? "", source);
  if (word === "概要") return profileItem(rest ?? "", source);
  const meant = source.figure(name);
  if (meant.kind !== "none") return { near: `${figureWord} ${name}` };
  const known = [...formFacts.map((one) => one.name), ...source.tables.map((table) => `${table.name}.`)];
  return { near: suggest(name, known) };
}

function profileItem(item: string, source: FormSource): Resolved {
  const rows = source.dataset.tables.profile ?? [];
  const found = rows.filter((row) => inOneWidth(row.item.value) === inOneWidth(item));
  const near = suggest(
    item,
    rows.map((row) => row.item.value),
  );
  if (found.length === 0) return { near: near && `概要 ${near}` };
  const [only, second] = found.map(({ content }) => figureWritten(content.value, source));
  if (only !== undefined && second === undefined) return { value: only };
  return { value: found.map(({ content }) => content.value).join("\n") };
}

const prose = (name: string, { prose: all }: FormSource): Resolved => {
  const found = proseNamed(all, name);
  if (found) return { value: found.paragraphs.join("\n") };
  const near = suggest(
    name,
    all.map((one) => one.name),
  );
  return { near: near && `文章 ${near}` };
};
