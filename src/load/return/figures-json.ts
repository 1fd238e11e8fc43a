import { z } from "zod";
import { Decimal } from "../../model/decimal.js";
import { type FiguresEntity, figuresFormat } from "../../model/figures-file.js";
import { isFiscalYear } from "../../model/fiscal-year.js";
import type { Return, ReturnedFigure, Working } from "../../model/return.js";
import { isUnit } from "../../model/unit.js";
import type { Problem } from "../../problem/problem.js";
import {
  brokenHead,
  brokenJson,
  otherFormat,
  otherKind,
  unreadableFigure,
} from "../../problem/rules/return.js";
import { shortened } from "../../problem/shortened.js";
import { readText } from "../../read/text.js";
import { figuresById } from "./figures-by-id.js";

const entity = z
  .object({
    name: z.string().min(1),
    prefecture: z.string().optional(),
    prefectureCode: z.string().optional(),
  })
  .transform(
    ({ name, prefecture, prefectureCode }): FiguresEntity => ({
      name,
      ...(prefecture && { prefecture }),
      ...(prefectureCode && { prefectureCode }),
    }),
  );
const period = z.object({ fiscalYear: z.int().refine(isFiscalYear), half: z.undefined().optional() });
const entry = z.looseObject({ id: z.string(), label: z.string(), unit: z.string() });

/** 提出された figures.json, as `kaiji build` writes it (docs/figures.md): every entry is placed by its line. */
export function returnOfFiguresJson(
  bytes: Uint8Array,
  file: string,
  problems: Problem[],
): Return | undefined {
  const read = readText(bytes, file);
  problems.push(...read.problems);
  if (read.value === undefined) return undefined;
  const found = parsed(read.value);
  if (typeof found !== "object" || found === null) {
    problems.push(brokenJson({}, { file }));
    return undefined;
  }
  const head = headOf(found as Readonly<Record<string, unknown>>, file, problems);
  if (!head) return undefined;
  const lines = idLines(read.value);
  const met: Problem[] = [];
  const figures = head.entries.flatMap(
    (one, index) => figureOf(one, { file, row: lines[index] ?? 1 }, met) ?? [],
  );
  const byId = figuresById(figures, file, met);
  problems.push(...met);
  if (met.length > 0) return undefined;
  return { file, form: "figures", entity: head.entity, fiscalYear: head.fiscalYear, figures: byId };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function headOf(
  { format, kind, ...found }: Readonly<Record<string, unknown>>,
  file: string,
  problems: Problem[],
): { entity: FiguresEntity; fiscalYear: number; entries: readonly unknown[] } | undefined {
  if (format !== figuresFormat) {
    const written = format === undefined ? undefined : shortened(String(format));
    problems.push(otherFormat({ found: written, expected: figuresFormat }, { file }));
    return undefined;
  }
  if (kind !== "association") {
    problems.push(otherKind({ found: shortened(String(kind ?? "")) }, { file }));
    return undefined;
  }
  const whose = entity.safeParse(found.entity).data;
  const when = period.safeParse(found.period).data;
  const missing = [
    ...(whose ? [] : ["協会（entity）"]),
    ...(when ? [] : ["年度（period）"]),
    ...(Array.isArray(found.figures) ? [] : ["数値（figures）"]),
  ];
  if (!whose || !when || !Array.isArray(found.figures)) {
    problems.push(brokenHead({ missing }, { file }));
    return undefined;
  }
  return { entity: whose, fiscalYear: when.fiscalYear, entries: found.figures };
}

const exact = /^-?\d+(?:\.\d+)?$/u;

/** An entry; undefined where it was only printed, or cannot be read. */
function figureOf(
  found: unknown,
  place: ReturnedFigure["origin"]["place"],
  problems: Problem[],
): ReturnedFigure | undefined {
  const { data } = entry.safeParse(found);
  const refused = (what: "数値" | "単位", text: unknown) => {
    problems.push(unreadableFigure({ id: data?.id ?? "", what, found: shortened(String(text)) }, place));
    return undefined;
  };
  if (!data) return refused("数値", JSON.stringify(found));
  const { id, label, unit, value, origin } = data;
  const { operation, inputs } = (origin ?? {}) as { operation?: unknown; inputs?: unknown };
  if (operation === "rounded") return undefined;
  if (!isUnit(unit)) return refused("単位", unit);
  if (value !== null && !(typeof value === "string" && exact.test(value))) return refused("数値", value);
  const working = workingOf(operation, inputs);
  return {
    id,
    label,
    unit,
    value: value === null ? null : new Decimal(value),
    origin: { kind: "read", place, text: value ?? "" },
    ...(working && { working }),
  };
}

function workingOf(operation: unknown, inputs: unknown): Working | undefined {
  if (operation !== "sum" && operation !== "difference") return undefined;
  if (!Array.isArray(inputs) || !inputs.every((input) => typeof input === "string")) return undefined;
  return { operation, inputs };
}

/** The lines on which the entries name themselves, in their order. */
function idLines(text: string): number[] {
  const lines: number[] = [];
  let line = 1;
  let from = 0;
  for (const { index } of text.matchAll(/"id"\s*:/gu)) {
    for (let at = text.indexOf("\n", from); at >= 0 && at < index; at = text.indexOf("\n", at + 1)) {
      line += 1;
      from = at + 1;
    }
    lines.push(line);
  }
  return lines;
}
