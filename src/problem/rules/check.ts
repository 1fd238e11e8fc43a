import { amountText } from "../amount.js";
import { rule } from "../problem.js";

/** A number as rules take it: anything that prints its plain digits. */
interface Digits {
  toString(): string;
}

interface TotalFacts {
  readonly label: string;
  readonly handedOver: Digits;
  readonly ours: Digits;
  readonly unit: string;
}

export const totalMismatch = rule<TotalFacts>({
  id: "check/total-mismatch",
  severity: "error",
  about: "ファイルにある計が、その内訳の合計と違う。",
  message: ({ label, handedOver, ours, unit }) =>
    `「${label}」の計が${amountText(handedOver, unit)}ですが、内訳の合計は${amountText(ours, unit)}です。`,
  hint: () => "内訳に抜けや打ちまちがいがないか、計が古いままでないか確かめてください。",
});

export const roundingGap = rule<TotalFacts>({
  id: "check/rounding-gap",
  severity: "note",
  about: "単位未満を丸めて引き渡された表で、計と内訳の合計が端数だけ違う。ファイルの計を採り、注を付ける。",
  message: ({ label, handedOver, ours, unit }) =>
    `「${label}」の計${amountText(handedOver, unit)}は、内訳の合計${amountText(ours, unit)}と端数だけ違います。ファイルの計を採ります。`,
  hint: () => "円単位のデータがあれば、それに替えると端数の違いはなくなります。",
});
