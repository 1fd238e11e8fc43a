import type { Figure } from "../model/figure.js";
import { firstPlace, firstPlaces } from "../model/figure.js";
import type { SourcedNumber } from "../model/schema.js";
import { amountText } from "../problem/amount.js";
import { type Problem, rule } from "../problem/problem.js";
import { type Name, sum } from "./arithmetic.js";

export const totalWanted = rule<{ label: string; why: string }>({
  id: "check/total-wanted",
  severity: "error",
  about:
    "秘匿の値のある内訳や、上位の一覧に、計の行がない。計は内訳から計算できないので、ファイルの計がいる。",
  message: ({ label, why }) => `「${label}」の計がありません。${why}、内訳からは計算できません。`,
  hint: () => "計の行を加えてください。",
});

export const partsExceed = rule<{ label: string; whole: string; parts: string }>({
  id: "check/parts-exceed",
  severity: "error",
  about: "秘匿の値のある内訳や、上位の一覧の行の和が、ファイルの計より大きい。",
  message: ({ label, whole, parts }) =>
    `「${label}」の計が${whole}ですが、載せる行だけで${parts}になります。`,
  hint: () => "行の重なりや打ちまちがいがないか、計が古いままでないか確かめてください。",
});

export const withheldAlone = rule<{ label: string }>({
  id: "check/withheld-alone",
  severity: "warning",
  about: "秘匿の値が一つだけで、計からほかの行を引けばわかってしまう。",
  message: ({ label }) => `「${label}」の秘匿の値は一つだけで、計からほかの行を引けばわかります。`,
  hint: () => "もう一つの行も秘匿にするか、ほかの行とまとめてください。",
});

/** What is known of the parts of a whole. */
interface SomeParts {
  readonly addends: readonly Figure[];
  /** The whole as the file has it. */
  readonly handedOver: Figure | undefined;
  /** 秘匿: the cells of the parts that are not said. */
  readonly hidden: readonly SourcedNumber[];
  /** Whether the file lists only the largest parts. */
  readonly isPartial: boolean;
}

/** 計: the whole of which not every part is said: the file's own, which is no less than what is said of it. */
export function wholeOfSome(
  name: Name,
  { addends, handedOver, hidden, isPartial }: SomeParts,
  problems: Problem[],
): Figure | undefined {
  const { label } = name;
  const [first] = hidden;
  if (handedOver?.value == null) {
    const why = first ? "秘匿の値があるので" : "上位の一覧なので";
    problems.push(totalWanted({ label, why }, first?.place ?? firstPlaces(addends)[0]));
    return undefined;
  }
  const said = sum({ id: `${name.id}:said`, label }, addends, handedOver.unit);
  const hasNegative = addends.some(({ value }) => value?.isNegative());
  if (said.value?.greaterThan(handedOver.value) && !hasNegative) {
    const facts = {
      label,
      whole: amountText(handedOver.value, handedOver.unit),
      parts: amountText(said.value, said.unit),
    };
    problems.push(partsExceed(facts, firstPlace(handedOver), firstPlaces(addends).slice(0, 1)));
  } else if (first && hidden.length === 1 && !isPartial) problems.push(withheldAlone({ label }, first.place));
  return { ...handedOver, ...name };
}
