import { z } from "zod";
import type { CaseColumn, Condition, Criteria, Criterion } from "../model/association/criteria.js";
import { monitoringCasesSchema } from "../model/association/monitoring.js";
import { normalForm } from "../model/normal-form.js";
import type { ColumnSchema } from "../model/schema.js";
import { isMoney, type MoneyUnit } from "../model/unit.js";
import type { Place } from "../problem/place.js";
import type { Problem } from "../problem/problem.js";
import { missingFile } from "../problem/rules/file.js";
import { invalidSetting } from "../problem/rules/settings.js";
import { suggest } from "../problem/suggest.js";
import { readDate } from "./date.js";
import { bytesOf } from "./file.js";
import { readNumber } from "./number.js";
import type { Reader } from "./reader.js";
import { pageOfSetting, settingPages } from "./setting-pages.js";
import { parseYaml, validateYaml } from "./yaml.js";

/** Where a dataset says by what it picks borrowers to be supported. */
export const criteriaPath = "monitoring/criteria.yaml";

const words = z.union([
  z
    .string()
    .min(1)
    .transform((word) => [word]),
  z.array(z.string().min(1)).min(1),
]);

const writtenCondition = z.strictObject({
  列: z.string(),
  値: words.optional(),
  以上: z.string().optional(),
  以下: z.string().optional(),
  以後: z.string().optional(),
  以前: z.string().optional(),
  低下: z.string().optional(),
});

type WrittenCondition = z.infer<typeof writtenCondition>;

const criteriaFile = z
  .strictObject({
    基準日: z.string(),
    スコア区分: z.array(z.string().min(1)).default([]),
    基準: z
      .array(
        z.strictObject({
          名: z.string().min(1),
          頻度: z.string().min(1),
          条件: z.array(writtenCondition).min(1, "条件を一つ以上書いてください"),
        }),
      )
      .min(1, "基準を一つ以上書いてください"),
  })
  .register(settingPages, { document: "monitoring.md" });

/** Reads `monitoring/criteria.yaml`; undefined where it is not there, or has errors. */
export async function loadCriteria(
  folder: string,
  reader: Reader,
  problems: Problem[],
): Promise<Criteria | undefined> {
  const file = `${folder}/${criteriaPath}`;
  const bytes = await bytesOf(file, reader, problems);
  if (!bytes) {
    problems.push(missingFile({ what: "ターゲティング基準（monitoring/criteria.yaml）" }, { file }));
    return undefined;
  }
  const yaml = parseYaml(bytes, file, problems, "text");
  const written = yaml && validateYaml(yaml, criteriaFile, problems);
  if (!yaml || !written) return undefined;
  const met: Problem[] = [];
  const refuse = (key: string, expected: string, place: Place): undefined => {
    met.push(invalidSetting({ key, expected, document: pageOfSetting(criteriaFile) }, place));
    return undefined;
  };
  const asOf =
    readDate(written.基準日) ??
    refuse("基準日", "暦にある日を「2026-03-31」のように書いてください", yaml.placeOf(["基準日"]));
  const list = written.基準.map((criterion, index): Criterion => {
    const path = ["基準", index];
    return {
      name: criterion.名,
      frequency: criterion.頻度,
      conditions: criterion.条件.flatMap((one, at) => {
        const place = yaml.placeOf([...path, "条件", at, "列"]);
        return conditionOf(one, place, written.スコア区分, refuse) ?? [];
      }),
      place: yaml.placeOf([...path, "名"]),
    };
  });
  list.forEach(({ name, place }, index) => {
    if (list.findIndex((other) => normalForm(other.name) === normalForm(name)) < index)
      refuse("名", `「${name}」という基準が二つあります。別の名にしてください`, place);
  });
  problems.push(...met);
  return asOf === undefined || met.length > 0 ? undefined : { asOf, scores: written.スコア区分, list };
}

type Refuse = (key: string, expected: string, place: Place) => undefined;

const columns = Object.entries(monitoringCasesSchema.columns).filter(([id]) => id !== "code") as [
  CaseColumn,
  ColumnSchema,
][];

/** A condition in the words of the file; what cannot be asked of its column is told. */
function conditionOf(
  { 列: heading, ...asked }: WrittenCondition,
  place: Place,
  scores: readonly string[],
  refuse: Refuse,
): Condition | undefined {
  const [column, schema] = columns.find(([, one]) => normalForm(one.heading) === normalForm(heading)) ?? [];
  if (column === undefined || schema === undefined) {
    const meant = suggest(
      heading,
      columns.map(([, one]) => one.heading),
    );
    const hint = meant === undefined ? "" : `。「${meant}」のつもりではありませんか`;
    return refuse("列", `モニタリング対象の表に「${heading}」という列はありません${hint}`, place);
  }
  const given = Object.keys(asked).filter((key) => asked[key as keyof typeof asked] !== undefined);
  const allowed = askableOf(column, schema);
  const wrong = given.find((key) => !allowed.includes(key));
  if (wrong !== undefined || given.length === 0)
    return refuse(wrong ?? "条件", `「${heading}」の条件は、${allowed.join("、")}のどれかで書きます`, place);
  if (asked.低下 !== undefined) return fallen(asked.低下, { column, place }, scores, refuse);
  if (asked.値 !== undefined) return isOneOf(asked.値, { column, place }, schema, refuse);
  return schema.kind === "date"
    ? days(asked, { column, place }, refuse)
    : bounds(asked, { column, place }, schema, refuse);
}

/** What may be asked of a column, by the keys of the file. */
function askableOf(column: CaseColumn, { kind }: ColumnSchema): readonly string[] {
  if (column === "score") return ["値", "低下"];
  if (kind === "date") return ["以後", "以前"];
  if (kind === "amount") return ["以上", "以下"];
  return kind === "number" ? ["値", "以上", "以下"] : ["値"];
}

type Asked = Pick<Condition, "column" | "place">;

function fallen(
  text: string,
  asked: Asked,
  scores: readonly string[],
  refuse: Refuse,
): Condition | undefined {
  if (!/^[1-9]$/u.test(text))
    return refuse("低下", "下がったランクの数を1から9の整数で書いてください", asked.place);
  if (scores.length < 2)
    return refuse(
      "スコア区分",
      "低下を条件にするときは、スコア区分をよい順に二つ以上並べてください",
      asked.place,
    );
  return { ...asked, kind: "fallen", ranks: Number(text) };
}

function isOneOf(
  said: readonly string[],
  asked: Asked,
  schema: ColumnSchema,
  refuse: Refuse,
): Condition | undefined {
  if (schema.kind === "choice") {
    const unknown = said.find(
      (word) => !schema.choices.some((choice) => normalForm(choice) === normalForm(word)),
    );
    if (unknown !== undefined)
      return refuse(
        "値",
        `「${unknown}」は「${schema.heading}」にありません（${schema.choices.join("、")}）`,
        asked.place,
      );
  }
  if (schema.kind === "number") {
    const [first, ...others] = said.map(readNumber);
    if (!first || others.length > 0) return refuse("値", "数を一つ書いてください", asked.place);
    return { ...asked, kind: "number", least: first, most: first };
  }
  return { ...asked, kind: "is", words: said };
}

function days(
  { 以後, 以前 }: Omit<WrittenCondition, "列">,
  asked: Asked,
  refuse: Refuse,
): Condition | undefined {
  const [from, until] = [以後, 以前].map((text) => (text === undefined ? undefined : readDate(text)));
  if ((以後 !== undefined && !from) || (以前 !== undefined && !until))
    return refuse(以後 !== undefined && !from ? "以後" : "以前", "暦にある日を書いてください", asked.place);
  return { ...asked, kind: "day", ...(from && { from }), ...(until && { until }) };
}

function bounds(
  { 以上, 以下 }: Omit<WrittenCondition, "列">,
  asked: Asked,
  schema: ColumnSchema,
  refuse: Refuse,
): Condition | undefined {
  const isAmount = schema.kind === "amount";
  const [least, most] = [以上, 以下].map((text) => (text === undefined ? undefined : quantityIn(text)));
  const isWrong = (text: string | undefined, found: ReturnType<typeof quantityIn>): boolean =>
    text !== undefined && (found === undefined || (found.unit !== undefined) !== isAmount);
  if (isWrong(以上, least) || isWrong(以下, most))
    return refuse(
      isWrong(以上, least) ? "以上" : "以下",
      isAmount ? "金額を単位とともに「5,000千円」のように書いてください" : "数を書いてください",
      asked.place,
    );
  const units = new Set([least?.unit, most?.unit].filter((unit) => unit !== undefined));
  if (units.size > 1) return refuse("以下", "以上と同じ単位で書いてください", asked.place);
  const [unit] = units;
  return {
    ...asked,
    kind: "number",
    ...(least && { least: least.value }),
    ...(most && { most: most.value }),
    ...(unit && { unit }),
  };
}

/** 「5,000千円」, 「20」. */
function quantityIn(text: string) {
  const { number = text, unit } =
    /^(?<number>.*?)(?<unit>億円|百万円|万円|千円|円)$/u.exec(text)?.groups ?? {};
  const value = readNumber(number);
  return value
    ? { value, unit: unit !== undefined && isMoney(unit) ? (unit satisfies MoneyUnit) : undefined }
    : undefined;
}
