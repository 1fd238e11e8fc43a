import { firstPlace } from "../../model/figure.js";
import { check } from "../../problem/check.js";
import type { CheckContext } from "./context.js";
import { type PublishedRatio, publishedRatios } from "./published-pairs.js";

interface Facts {
  readonly label: string;
  /** Whether there is an amount and no ratio, or a ratio and no amount. */
  readonly isLacking: boolean;
}

/** 「─」と0.0の入れちがい: an amount whose published ratio is nothing, and nothing whose ratio is 0.0 where others have ─. */
export const publishedMarks = check<Facts, CheckContext>({
  id: "check/published-marks",
  severity: "warning",
  about:
    "公表された構成比・前年度比が、金額があるのに「─」であるか、同じ列のほかの行は「─」なのに金額のない行だけ0.0である。",
  message: ({ label, isLacking }) =>
    isLacking
      ? `${label}は、金額があるのに公表値が「─」です。`
      : `${label}は、金額がないのに公表値が0です（同じ列に「─」の行があります）。`,
  hint: () => "「─」と0.0が、ほかの行と入れちがっていないか確かめてください。",
  find: (context, broken) => {
    const ratios = publishedRatios(context);
    const dashed = new Set(ratios.filter(isDashed).map(({ column }) => column));
    return ratios.flatMap((ratio) => {
      const { label, published, column, part } = ratio;
      const isLacking = isDashed(ratio) && isSome(ratio);
      const isTooMuch = !isDashed(ratio) && isNothing(part) && dashed.has(column);
      return isLacking || isTooMuch ? [broken({ label, isLacking }, firstPlace(published))] : [];
    });
  },
});

const isNothing = ({ value }: PublishedRatio["part"]): boolean => value === null || value.isZero();
const isDashed = ({ published }: PublishedRatio): boolean => published.value === null;
const isSome = ({ part, whole }: PublishedRatio): boolean => !isNothing(part) && !isNothing(whole);
