import { Decimal } from "../../../model/decimal.js";
import { check } from "../../../problem/check.js";
import { programmeRates } from "../programme-rates.js";
import { endsText, sameEnds } from "./ends.js";
import type { PrintedRates } from "./subject.js";

/** 「0.45％～1.90％」「0.80％または1.00％」: the lowest and the highest rate printed are the programme's own. */
export const printedRangeWrong = check<
  {
    name: string;
    printed: string;
    fits: string;
  },
  PrintedRates
>({
  id: "fees/printed-range",
  severity: "error",
  about: "掲載した料率の幅が、区分料率の最低と最高に一致しない。",
  message: ({ name, printed, fits }) =>
    `「${name}」の掲載料率${printed}％が、区分料率の幅（${fits}％）と合いません。`,
  hint: ({ fits }) => `掲載の誤りなら${fits}％に直し、料率の誤りなら区分料率を確かめてください。`,
  find: ({ schedule, printed }, broken) =>
    printed.flatMap(({ name, rate }) => {
      const programme = schedule.programmes.find((candidate) => candidate.name === name.value);
      const texts = (rate?.value ?? "").matchAll(/(?<percent>\d+(?:\.\d+)?)％/gu);
      const rates = [...texts].map(({ groups }) => new Decimal(groups?.percent ?? 0));
      const own = programme ? programmeRates(schedule, programme) : [];
      if (rates.length === 0 || own.length === 0 || sameEnds(rates, own)) return [];
      const facts = { name: name.value, printed: endsText(rates), fits: endsText(own) };
      return [broken(facts, rate?.place, programme ? [programme.place] : [])];
    }),
});
