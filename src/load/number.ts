import { Decimal } from "../model/decimal.js";
import { fold } from "./fold.js";

const nothing = /^[-‐‑–—―─━ー－−]+$/u;
const plain = /^(?<sign>[-−－▲△]?)(?<digits>\d{1,3}(?:,\d{3})+|\d+)(?<fraction>\.\d+)?$/u;

/**
 * Reads a number as people write it: `1,234`, `▲1,234`, `△1,234`, `(1,234)`, `-1,234`, full-width forms.
 * null for nothing (blank or a dash); undefined for what cannot be read.
 */
export function readNumber(text: string): Decimal | null | undefined {
  const folded = fold(text);
  if (folded === undefined) return undefined;
  if (folded === "" || nothing.test(folded)) return null;
  const bracketed = /^\((?<inner>.+)\)$/u.exec(folded)?.groups?.inner;
  const match = plain.exec(bracketed ?? folded);
  if (!match?.groups) return undefined;
  const { sign, digits, fraction = "" } = match.groups as { sign: string; digits: string; fraction?: string };
  if (bracketed !== undefined && sign !== "") return undefined;
  const value = new Decimal(digits.replaceAll(",", "") + fraction);
  return sign === "" && bracketed === undefined ? value : value.negated();
}
