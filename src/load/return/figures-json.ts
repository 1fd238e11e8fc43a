import { z } from "zod";
import { Decimal } from "../../model/decimal.js";
import { type FiguresEntity, figuresFormat } from "../../model/figures-file.js";
import { isFiscalYear } from "../../model/fiscal-year.js";
import type { Return, ReturnedFigure, Sought, Working } from "../../model/return.js";
import { isUnit } from "../../model/unit.js";
import type { Place } from "../../problem/place.js";
import type { Problem } from "../../problem/problem.js";
import {
  brokenHead,
  brokenJson,
  otherFormat,
  otherKind,
  unreadableFigure,
} from "../../problem/rules/return.js";
import { shortened } from "../../problem/shortened.js";
import { type LongArray, readLongArray } from "../../read/json/long-array.js";
import { figuresById } from "./figures-by-id.js";
import { isOtherSpan } from "./span.js";

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
const period = z.object({
  fiscalYear: z.int().refine(isFiscalYear),
  half: z.undefined().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
});

/** An entry as it is found: of any kind until it is looked at. */
type Entry = Readonly<Record<"id" | "label" | "unit" | "value" | "origin", unknown>>;

/**
 * 提出された figures.json, as `kaiji build` writes it (docs/figures.md), of the figures that are wanted: every entry is
 * placed by its line.
 */
export function returnOfFiguresJson(
  bytes: Uint8Array,
  file: string,
  { subject, beginnings, isWanted }: Sought,
  problems: Problem[],
): Return | undefined {
  // An entry says first what it is, as kaiji writes it; of one that does not, all is read.
  const sought = { name: "id", beginnings, isWanted };
  const found = readLongArray(bytes, "figures", sought) ?? withoutFigures(bytes);
  if (!found) {
    problems.push(brokenJson({}, { file }));
    return undefined;
  }
  const head = headOf(found.head, file, problems);
  if (!head) return undefined;
  const met: Problem[] = [];
  const figures = found.elements.flatMap((element) => {
    const place = { file, row: element.line };
    const entry = element.parse();
    if (entry !== undefined) return figureOf((entry ?? {}) as Partial<Entry>, place, met) ?? [];
    met.push(brokenJson({}, place));
    return [];
  });
  const byId = figuresById(figures, { file, subject }, met);
  problems.push(...met);
  if (met.length > 0) return undefined;
  return { file, form: "figures", ...head, figures: byId };
}

/** JSON of another shape, of which `headOf` says what it lacks; undefined where it is none. */
function withoutFigures(bytes: Uint8Array): LongArray | undefined {
  try {
    const head: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof head === "object" && head !== null
      ? { head: head as LongArray["head"], elements: [] }
      : undefined;
  } catch {
    return undefined;
  }
}

function headOf(
  { format, kind, ...found }: Readonly<Record<string, unknown>>,
  file: string,
  problems: Problem[],
): Pick<Return, "entity" | "fiscalYear"> | undefined {
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
  const { fiscalYear, from, to } = when;
  if (isOtherSpan({ from, to }, fiscalYear, { file }, problems)) return undefined;
  return { entity: whose, fiscalYear };
}

const exact = /^-?\d+(?:\.\d+)?$/u;

/** An entry; undefined where it was only printed, or cannot be read. */
function figureOf(
  found: Partial<Entry>,
  place: ReturnedFigure["origin"]["place"],
  problems: Problem[],
): ReturnedFigure | undefined {
  const { id, label, unit, value, origin } = found;
  const refused = (what: "数値" | "単位", text: unknown) => {
    const name = typeof id === "string" ? id : "";
    problems.push(unreadableFigure({ id: name, what, found: shortened(String(text)) }, place));
    return undefined;
  };
  if (typeof id !== "string" || typeof label !== "string") return refused("数値", JSON.stringify(found));
  const { operation, inputs, place: at } = (origin ?? {}) as Readonly<Record<string, unknown>>;
  if (operation === "rounded") return undefined;
  if (typeof unit !== "string" || !isUnit(unit)) return refused("単位", unit);
  if (value !== null && !(typeof value === "string" && exact.test(value))) return refused("数値", value);
  const working = workingOf(operation, inputs);
  const readAt = cellOfMaker.safeParse(at).data;
  return {
    id,
    label,
    unit,
    value: value === null ? null : new Decimal(value),
    origin: { kind: "read", place, text: value ?? "" },
    ...(working && { working }),
    ...(readAt && { readAt }),
  };
}

/** The place that an origin says: in a file of whoever made the figures. */
const cellOfMaker = z
  .object({
    file: z.string(),
    sheet: z.string().optional(),
    row: z.int().optional(),
    column: z.string().optional(),
  })
  .transform((place) => place as Place);

function workingOf(operation: unknown, inputs: unknown): Working | undefined {
  if (operation !== "sum" && operation !== "difference") return undefined;
  if (!Array.isArray(inputs) || !inputs.every((input) => typeof input === "string")) return undefined;
  return { operation, inputs };
}
