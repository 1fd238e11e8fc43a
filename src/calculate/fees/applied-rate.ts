import {
  type Cover,
  coverName,
  type FeeSchedule,
  type Programme,
  type ProgrammeRate,
  programmesOn,
  type RiskClass,
} from "../../model/fee-schedule.js";
import type { Figure } from "../../model/figure.js";
import type { Outcome } from "../../problem/problem.js";
import {
  coverNotOffered,
  missingOption,
  noProgramme,
  programmeEnded,
  rateNotSettled,
  unknownSurcharge,
} from "../../problem/rules/fee-case.js";
import { suggest } from "../../problem/suggest.js";
import { difference, sum } from "../arithmetic.js";
import { negativeRate } from "./checks/negative-rate.js";
import { classTable } from "./class-table.js";
import { askedDiscounts } from "./discounts.js";
import { printedRate, reduced } from "./programme-rates.js";

/** What decides a rate: the programme, the class, what the borrower brings, and the day. */
export interface RateRequest {
  readonly programme: string;
  readonly riskClass?: RiskClass;
  /** 責任共有対象外 rather than 対象, where the programme offers both. */
  readonly full: boolean;
  /** 割引, each by the name that the schedule gives it, or a part of that name. */
  readonly discounts: readonly string[];
  /** 上乗せ, points in ％ as the schedule has them. */
  readonly surcharge?: Figure;
  readonly date: string;
}

/** 適用保証料率: the programme's rate less its discounts plus the surcharge. */
export function appliedRate(schedule: FeeSchedule, request: RateRequest): Outcome<Figure> {
  const { value: programme, problems } = programmeOn(schedule, request.programme, request.date);
  if (!programme) return { value: undefined, problems };
  const base = baseRate(schedule, programme, request);
  const applied = base.value && discountedRate(schedule, base.value, request, programme);
  return applied ?? base;
}

/** A rate less the discounts (which the programme, where it is named, must allow) plus the surcharge. */
export function discountedRate(
  schedule: FeeSchedule,
  base: Figure,
  asked: Pick<RateRequest, "discounts" | "surcharge">,
  programme?: Programme,
): Outcome<Figure> {
  const discounts = askedDiscounts(asked.discounts, schedule, programme);
  const surcharge = surchargeOf(schedule, asked.surcharge);
  const lowered = lower(
    base,
    (discounts.value ?? []).map(({ points }) => points),
  );
  const problems = [...discounts.problems, ...surcharge.problems];
  if (lowered.value?.isNegative()) {
    const name = programme?.name ?? base.label;
    problems.push(negativeRate({ name, rate: lowered.value.toString() }, programme?.place));
  }
  return { value: problems.length > 0 ? undefined : raise(lowered, surcharge.value), problems };
}

/** 割引後の保証料率; the rate itself where there is nothing to take off. */
export function lower(rate: Figure, discounts: readonly Figure[]): Figure {
  return discounts.length === 0
    ? rate
    : difference({ id: "fee/discounted-rate", label: "割引後の保証料率" }, [rate, ...discounts]);
}

/** 上乗せ後の保証料率. */
export function raise(rate: Figure, surcharge: Figure | undefined): Figure {
  return surcharge === undefined
    ? rate
    : sum({ id: "fee/surcharged-rate", label: "上乗せ後の保証料率" }, [rate, surcharge]);
}

function programmeOn(schedule: FeeSchedule, name: string, date: string): Outcome<Programme> {
  const open = programmesOn(schedule, date);
  const programme = open.find((candidate) => candidate.name === name);
  if (programme) return { value: programme, problems: [] };
  const closed = schedule.programmes.find((candidate) => candidate.name === name);
  if (closed) {
    const period = { from: closed.from, until: closed.until ?? "現在" };
    return { value: undefined, problems: [programmeEnded({ name, ...period }, closed.place)] };
  }
  const known = open.map((candidate) => candidate.name);
  return {
    value: undefined,
    problems: [noProgramme({ name, suggestion: suggest(name, known), known })],
  };
}

/** The programme's rate for the class and cover, its own reduction (引下げ) taken off. */
function baseRate(schedule: FeeSchedule, programme: Programme, request: RateRequest): Outcome<Figure> {
  const { name, rates, place } = programme;
  const cover: Cover = request.full ? "full" : "shared";
  const rate = rates.find((candidate) => offers(schedule, candidate, cover, rates.length > 1));
  if (!rate || (request.full && rate.cover === undefined && rate.kind !== "classes"))
    return { value: undefined, problems: [coverNotOffered({ name, cover: coverName[cover] }, place)] };
  if (rate.kind === "at-most" || rate.kind === "range")
    return {
      value: undefined,
      problems: [rateNotSettled({ name, printed: printedRate(rate, programme) }, place)],
    };
  if (rate.kind === "flat") return { value: reduced(rate.rate, programme), problems: [] };
  if (request.riskClass === undefined) {
    const missing = missingOption({ option: "料率区分（--class）", why: `「${name}」の料率を調べるには` });
    return { value: undefined, problems: [missing] };
  }
  const base = classTable(schedule, rate.table)?.rates[request.riskClass - 1];
  return { value: base && reduced(base, programme), problems: [] };
}

/** Whether a rate is for a cover; a programme with a single rate takes it whatever its cover. */
function offers(schedule: FeeSchedule, rate: ProgrammeRate, cover: Cover, several: boolean): boolean {
  const own = rate.cover ?? (rate.kind === "classes" ? classTable(schedule, rate.table)?.cover : undefined);
  return own === undefined || own === cover || (!several && cover === "shared");
}

/** The schedule's own surcharge of the points asked for, so that the working names it. */
function surchargeOf({ surcharges }: FeeSchedule, asked: Figure | undefined): Outcome<Figure> {
  const known = surcharges.find(({ points }) => asked?.value && points.value?.equals(asked.value));
  if (asked === undefined || known) return { value: known?.points, problems: [] };
  const names = surcharges.map(({ name, points }) => `${points.value?.toString()}（${name}）`);
  return {
    value: undefined,
    problems: [unknownSurcharge({ points: asked.value?.toString() ?? "", known: names })],
  };
}
