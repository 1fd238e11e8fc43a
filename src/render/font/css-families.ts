import type { FontFamily } from "../../model/theme.js";
import { face, faceOf } from "./face.js";

/** Ours as they name themselves, and after them what machines have that lack them. */
const ours = {
  gothic: ["BIZ UDPGothic", "Hiragino Sans", "Yu Gothic", "Meiryo", "sans-serif"],
  mincho: ["BIZ UDPMincho", "Hiragino Mincho ProN", "Yu Mincho", "serif"],
} as const;

/** The family of ours in which a character stands that a typeface of the corporation's own lacks (`faceFor`). */
export const standIn = "mincho";

/** 書体の名: what a family is called in CSS and on a canvas, and after it what stands in for it. */
export function cssFamilies(family: FontFamily): string {
  const names = typeof family === "string" ? ours[family] : [familyName(family), ...ours[standIn]];
  return names.map((name) => (/^(?:sans-)?serif$/u.test(name) ? name : `'${name}'`)).join(",");
}

/** A family as its file names it, without what would end the name. */
export function familyName(family: FontFamily): string {
  if (typeof family === "string") return ours[family][0];
  return (face(faceOf(family, false)).font.familyName ?? "").replace(/['"\\]/gu, "");
}
