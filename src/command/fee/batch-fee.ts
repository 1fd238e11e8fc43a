import { isPlainCase, type QuickCase, quickFee, rateScale } from "../../calculate/fees/quick.js";
import { settleFee } from "../../calculate/fees/settle.js";
import type { FeeMethod, FeeScheduleHistory } from "../../model/fee-schedule.js";
import type { Problem } from "../../problem/problem.js";
import { yen } from "./answer.js";
import { type FeeOptions, feeRequest } from "./request.js";

/** What settles a row's rate. Many rows have it in common: their amounts and months differ. */
const rateOptions = [
  "rate",
  "programme",
  "class",
  "surcharge",
  "date",
  "fullGuarantee",
  "discount",
] as const satisfies readonly (keyof FeeOptions)[];

/** What the rows of one kind share: the rate in whole numbers, and the fee by the schedule of their day. */
interface Terms {
  readonly rate: number;
  readonly fee: (plain: QuickCase) => number;
}

/**
 * 一行の保証料: in whole numbers where the row is plain, else by the way of a single question, which also
 * says what is wrong. Rates are settled once for all rows of the same programme, class, discounts and day.
 */
export function rowFees(history: FeeScheduleHistory, today: string) {
  const known = new Map<string, Terms | undefined>();
  const methods = new Map<FeeMethod, Terms["fee"]>();

  const termsOf = (options: FeeOptions): Terms | undefined => {
    const key = keyOf(options);
    if (!known.has(key)) known.set(key, settleTerms(options));
    return known.get(key);
  };

  const settleTerms = (options: FeeOptions): Terms | undefined => {
    const given = Object.fromEntries(
      rateOptions.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])),
    );
    const request = feeRequest({ ...given, amount: "1", months: "1" }, today).value;
    const settled = request && settleFee(history, request).value;
    const scaled = settled?.rate.value?.times(rateScale);
    if (!settled || !scaled?.isInteger()) return undefined;
    const { method } = settled.schedule;
    const fee = methods.get(method) ?? quickFee(method);
    methods.set(method, fee);
    return { rate: scaled.toNumber(), fee };
  };

  return (options: FeeOptions): number | readonly Problem[] => {
    const terms = termsOf(options);
    const plain = terms && plainCase(options, terms.rate);
    if (plain && isPlainCase(plain)) return terms.fee(plain);
    const request = feeRequest(options, today);
    if (!request.value) return request.problems;
    const { value, problems } = settleFee(history, request.value);
    return value ? yen(value.fee) : problems;
  };
}

const keyOf = (options: FeeOptions): string => rateOptions.map((name) => options[name]).join("|");

/** A row whose numbers are all written in plain digits; undefined leaves it to the slower way. */
function plainCase(options: FeeOptions, rate: number): QuickCase | undefined {
  const { amount, months, days, instalments, uneven, graceMonths, held } = options;
  const numbers = [amount, months ?? days, instalments ?? "0", graceMonths ?? "0", held ?? "0"].map(digits);
  const [yenAmount, term, count, grace, heldBack] = numbers;
  if (numbers.includes(undefined) || (months !== undefined) === (days !== undefined)) return undefined;
  if (count === 0 && (instalments !== undefined || uneven)) return undefined;
  return {
    amount: yenAmount ?? 0,
    rate,
    term: term ?? 0,
    inDays: days !== undefined,
    count: count ?? 0,
    uneven: uneven ?? false,
    grace: grace ?? 0,
    held: heldBack ?? 0,
  };
}

/** Plain digits as a whole number; more digits than any amount has are left to the slower way. */
const digits = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,12}$/u.test(text) ? Number(text) : undefined;
