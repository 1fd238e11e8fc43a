import type { RateRows } from "../model/association/rates.js";
import {
  type FeeMethod,
  type FeeSchedule,
  type FeeScheduleHistory,
  scheduleOn,
} from "../model/fee-schedule.js";
import { normalForm } from "../model/normal-form.js";
import { wordsOf } from "../model/words.js";
import type { Place } from "../problem/place.js";
import { hasErrors, type Outcome, type Problem } from "../problem/problem.js";
import { incompleteMethod, versionsOutOfOrder } from "../problem/rules/fees.js";
import { mergeMethods, methodIn, missingItems, type PartialMethod } from "./fee-schedule/method.js";
import { danglingNames, namedAlike } from "./fee-schedule/names.js";
import { programmesIn } from "./fee-schedule/programmes.js";
import { type KeyPath, type Quote, quoting } from "./fee-schedule/quote.js";
import { classTablesIn, discountsIn, specialRuleIn, surchargesIn } from "./fee-schedule/rates.js";
import { scheduleFile, type VersionBlock } from "./fee-schedule/shape.js";
import { withTables } from "./fee-schedule/tables.js";
import { wordsIn } from "./words.js";
import { parseYaml, validateYaml } from "./yaml.js";
import type { YamlFile } from "./yaml-file.js";

/** 標準の計算方法: national practice, for what a corporation's own schedule does not say. */
export function loadFeeStandard(bytes: Uint8Array, file: string): Outcome<FeeScheduleHistory> {
  const { value, problems } = load(bytes, file, { scope: "fees/standard", standardOn: () => ({}) });
  return { value: value && { versions: value.versions }, problems };
}

/** 料率表: a corporation's `rates/schedule.yaml` with the tables beside it, every version made whole. */
export function loadFeeSchedule(
  bytes: Uint8Array,
  file: string,
  standard: FeeScheduleHistory,
  tables?: RateRows,
): Outcome<FeeScheduleHistory> {
  const standardOn = (date: string) => scheduleOn(standard, date)?.method ?? {};
  const { value, problems } = load(bytes, file, { scope: "fees", standardOn, tables });
  const ofTables = wordsOf(Object.values(tables ?? {}).flat());
  return {
    value: value && { versions: value.versions, words: [...wordsIn(value.yaml), ...ofTables] },
    problems,
  };
}

interface Loading {
  /** How the ids of its figures begin. */
  readonly scope: string;
  readonly standardOn: (date: string) => PartialMethod;
  readonly tables?: RateRows | undefined;
}

function load(
  bytes: Uint8Array,
  file: string,
  { scope, standardOn, tables }: Loading,
): Outcome<{ readonly versions: readonly FeeSchedule[]; readonly yaml: YamlFile }> {
  const problems: Problem[] = [];
  const yaml = parseYaml(bytes, file, problems, "text");
  const written = yaml && validateYaml(yaml, scheduleFile, problems)?.版;
  if (!yaml || !written) return { value: undefined, problems };
  const { blocks, placeOf } = withTables({ blocks: written, placeOf: yaml.placeOf }, tables, problems);
  const isWhole = !hasErrors(problems);
  const versions: FeeSchedule[] = [];
  for (const [index, block] of blocks.entries()) {
    const previous = versions.at(-1);
    const quote = quoting(placeOf, `${scope}/${block.適用開始}`);
    const version = follow(previous, block, ["版", index], quote, standardOn(block.適用開始), problems);
    if (previous && previous.effectiveFrom >= version.effectiveFrom)
      problems.push(versionsOutOfOrder({ date: version.effectiveFrom }, version.place, [previous.place]));
    // What a faulty table should have given is not there to be named.
    if (isWhole) problems.push(...danglingNames(version));
    versions.push(version);
  }
  return { value: hasErrors(problems) ? undefined : { versions, yaml }, problems };
}

/** The version that a block makes of the version before it. */
function follow(
  previous: FeeSchedule | undefined,
  block: VersionBlock,
  path: KeyPath,
  quote: Quote,
  standard: PartialMethod,
  problems: Problem[],
): FeeSchedule {
  const inherited = mergeMethods(standard, previous?.method ?? {});
  const special = specialRuleIn(block, path, quote) ?? previous?.specialRule;
  return namedAlike({
    effectiveFrom: block.適用開始,
    ...(block.適用終了 && { effectiveUntil: block.適用終了 }),
    confirmed: block.確認日,
    source: { document: block.出典.文書, part: block.出典.箇所 },
    place: quote.placeOf([...path, "適用開始"]),
    classTables: renew(previous?.classTables, classTablesIn(block, path, quote)),
    ...(special && { specialRule: special }),
    discounts: renew(previous?.discounts, discountsIn(block, path, quote)),
    surcharges: renew(previous?.surcharges, surchargesIn(block, path, quote)),
    programmes: renew(previous?.programmes, programmesIn(block, path, quote)),
    method: wholeMethod(mergeMethods(inherited, methodIn(block, path, quote)), quote.placeOf(path), problems),
  });
}

/** The method itself when nothing is missing; else a problem, and the version is not used. */
function wholeMethod(partial: PartialMethod, place: Place, problems: Problem[]): FeeMethod {
  const missing = missingItems(partial);
  if (missing.length > 0) problems.push(incompleteMethod({ missing }, place));
  return partial as FeeMethod;
}

/** What was there before, the newer taking the place of the older of the same name. */
function renew<T extends { readonly name: string }>(older: readonly T[] = [], newer: readonly T[]): T[] {
  return [...new Map([...older, ...newer].map((entry) => [normalForm(entry.name), entry])).values()];
}
