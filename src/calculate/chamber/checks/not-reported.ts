import { check } from "../../../problem/check.js";
import type { FilingSubject } from "./subject.js";

/** 未提出: what was due and is not there. */
export const notReported = check<{ name: string; due: string }, FilingSubject>({
  id: "chamber/not-reported",
  severity: "warning",
  about: "提出期限を過ぎても、推薦実績報告のない団体がある。",
  message: ({ name, due }) => `${name}の報告が、提出期限（${due}）を過ぎてもありません。`,
  hint: () => "団体へ照会し、届いた報告書または受払簿をフォルダに置いてください。",
  find: ({ filing: { chamber, status }, due }, broken) =>
    status === "未提出" ? [broken({ name: chamber.name.value, due }, chamber.place)] : [],
});
