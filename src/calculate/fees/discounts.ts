import type { Discount, FeeSchedule, Programme } from "../../model/fee-schedule.js";
import { normalForm } from "../../model/normal-form.js";
import type { Outcome, Problem } from "../../problem/problem.js";
import { discountDoubt, discountNotAllowed, unknownDiscountAsked } from "../../problem/rules/fee-case.js";
import { suggest } from "../../problem/suggest.js";

/**
 * 割引を名で探す: the discount of exactly this name, else those that the word is a part of: 「会計」 for
 * 「会計参与・中小企業会計」. 「割引」 at the end, width and spaces say nothing; a single letter is no part of a name.
 */
export function discountsCalled(word: string, discounts: readonly Discount[]): Discount[] {
  const written = plain(word);
  const exact = discounts.filter(({ name }) => plain(name) === written);
  if (exact.length > 0 || written.length < 2) return exact;
  return discounts.filter(({ name }) => plain(name).includes(written));
}

const plain = (name: string): string => normalForm(name).replace(/割引$/u, "");

/**
 * 求められた割引: those that a programme (where it is named) allows, each once however often it is named; every word
 * that names none, or more than one, is a problem.
 */
export function askedDiscounts(
  words: readonly string[],
  { discounts }: FeeSchedule,
  programme: Programme | undefined,
): Outcome<readonly Discount[]> {
  const allowed = discounts.filter(({ name }) => !programme || programme.discounts.includes(name));
  const taken = new Set<Discount>();
  const problems: Problem[] = [];
  for (const word of words) {
    const [first, ...others] = discountsCalled(word, allowed);
    if (first && others.length === 0) taken.add(first);
    else if (first) problems.push(discountDoubt({ discount: word, meant: namesOf([first, ...others]) }));
    else problems.push(noneCalled(word, discounts, programme));
  }
  return { value: [...taken], problems };
}

/** The schedule has it, but the programme does not allow it; or nobody has heard of it. */
function noneCalled(word: string, discounts: readonly Discount[], programme: Programme | undefined): Problem {
  const [denied] = discountsCalled(word, discounts);
  return denied && programme
    ? discountNotAllowed({ name: programme.name, discount: denied.name }, programme.place)
    : noSuchDiscount(word, discounts);
}

/** A word that is no discount's, with the name that was meant, or all names there are. */
export function noSuchDiscount(word: string, discounts: readonly Discount[]): Problem {
  const known = namesOf(discounts);
  return unknownDiscountAsked({ discount: word, suggestion: suggest(plain(word), known), known });
}

const namesOf = (discounts: readonly Discount[]): string[] => [...new Set(discounts.map(({ name }) => name))];
