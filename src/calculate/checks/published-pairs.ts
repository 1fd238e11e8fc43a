import { type PlanRatio, trendTableId } from "../../model/association/ids.js";
import { measureNames } from "../../model/association/measures.js";
import type { Figure } from "../../model/figure.js";
import { roundingOf } from "../printed.js";
import type { CheckContext } from "./context.js";
import { mixesOf } from "./mixes-of.js";
import { type HowRounded, howRounded, publishedDigits } from "./ratio-rounding.js";

/** 公表された比率: a ratio as it was published beside what it is of. */
export interface PublishedRatio {
  readonly label: string;
  readonly published: Figure;
  readonly part: Figure;
  readonly whole: Figure;
  /** The column of one table in which it stands. */
  readonly column: string;
  /** How many digits the column has. */
  readonly digits: number;
  readonly how: HowRounded | undefined;
}

interface Compared extends Pick<PublishedRatio, "label" | "published" | "part" | "whole"> {
  /** Whether the whole may be another than the one it was published of, as a plan may have been revised. */
  readonly mayBeAnother?: boolean;
}

const known = new WeakMap<CheckContext, readonly PublishedRatio[]>();

/** Every ratio that the dataset has as published and that can be calculated, too; several checks ask for them. */
export function publishedRatios(context: CheckContext): readonly PublishedRatio[] {
  const ratios = known.get(context) ?? ratiosOf(context);
  known.set(context, ratios);
  return ratios;
}

function ratiosOf(context: CheckContext): PublishedRatio[] {
  const { settings } = context.report;
  const compared = [...keptBeside(context), ...totalsAgainstTrend(context), ...annualAgainstMidTerm(context)];
  const digitsOf = new Map<string, number>();
  for (const { published } of compared) {
    const column = columnOf(published);
    digitsOf.set(column, Math.max(digitsOf.get(column) ?? 0, publishedDigits(published)));
  }
  return compared.flatMap(({ mayBeAnother = false, ...ratio }) => {
    const column = columnOf(ratio.published);
    const digits = digitsOf.get(column) ?? 0;
    const { value } = ratio.published;
    const { percentage } = roundingOf(ratio.published.id, settings.rounding);
    const how = value === null ? undefined : howRounded(value, ratio, digits, percentage);
    return mayBeAnother && (how === "wrong" || how === "moved") ? [] : [{ ...ratio, column, digits, how }];
  });
}

/** Those that stand in the file beside the amounts of which we calculate them ourselves. */
function keptBeside({ report: { figures } }: CheckContext): Compared[] {
  const index = new Map(figures.map((figure) => [figure.id, figure]));
  return figures.flatMap((published) => {
    if (!published.id.endsWith(":published")) return [];
    const origin = index.get(published.id.slice(0, -":published".length))?.origin;
    const [part, whole] = origin?.kind === "derived" ? origin.inputs : [];
    // What was forced to come to 100 is as it was published, if both were.
    const forced = index.get(`${published.id.slice(0, -":published".length)}@apportioned`)?.value;
    if (published.value !== null && forced?.equals(published.value)) return [];
    return part && whole ? [{ label: published.label, published, part, whole }] : [];
  });
}

/** 前年度の逆算: the change of a mix's total, where only it was published, is that of the trend. */
function totalsAgainstTrend({ report, figure }: CheckContext): Compared[] {
  return measureNames.flatMap((measure) =>
    mixesOf(report, measure).flatMap(({ id, title }) => {
      const published = asRead(figure(`${id}/total/change`));
      const part = figure(`${id}/total/amount`);
      const whole = published && figure(`${trendTableId(measure)}/${report.settings.fiscalYear - 1}/amount`);
      return published && part && whole
        ? [{ label: `${title} ${published.label}`, published, part, whole }]
        : [];
    }),
  );
}

/** The plan of the year before stands in the mid-term plan, if it was not revised since. */
function annualAgainstMidTerm({ dataset, figure }: CheckContext): Compared[] {
  return (dataset.tables.annualPlan ?? []).flatMap(
    ({ fiscalYear: { value: year }, item: { value: item } }) => {
      const ratio: PlanRatio = "plan-ratio";
      const published = asRead(figure(`plan/annual/${year}/${item}/${ratio}`));
      const part = figure(`plan/annual/${year}/${item}`);
      const whole = published && figure(`plan/mid-term/${year - 1}/${item}`);
      return published && part && whole
        ? [{ label: published.label, published, part, whole, mayBeAnother: true }]
        : [];
    },
  );
}

const asRead = (figure: Figure | undefined): Figure | undefined =>
  figure?.origin.kind === "read" ? figure : undefined;

/** The table and the kind of ratio: what stands between is the row. */
function columnOf({ id }: Figure): string {
  const parts = id.replace(/:published$/u, "").split("/");
  return [...parts.slice(0, 3), parts.at(-1)].join("/");
}
