import { describe, expect, test } from "vitest";
import type { FormValues } from "../../../src/model/form.js";
import type { Problem } from "../../../src/problem/problem.js";
import { fillForm, formWorkbook } from "../../../src/render/form/filled-form.js";
import { openTemplate } from "../../../src/render/form/template.js";
import { workbookBytes } from "../../support/workbook.js";

const values: FormValues = { 名: "甲", 一覧: { fields: ["名"], rows: [{ 名: "乙" }] } };

/** A form of one cell, filled: what stands there then, and what was told. */
async function filled(text: string) {
  const problems: Problem[] = [];
  const template = await openTemplate(await workbookBytes([["様式", [[text]]]]), "forms/x.xlsx", problems);
  if (!template) throw new Error("no template");
  const bytes = await formWorkbook(fillForm(template, values, problems));
  const [sheet] = openTemplate(bytes, "x", [])?.sheets ?? [];
  const content = sheet?.rows[0]?.cells[0]?.content;
  return { content, told: problems.map(({ rule, message }) => `${rule} ${message}`) };
}

/** What every object of the language knows, and no form does. */
const inherited = ["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf"];

describe.each(inherited)("%s is no name that a form knows", (name) => {
  test.each([
    `{{${name}}}`,
    `{{${name}|なし}}`,
    `{{□${name}}}`,
    `{{□${name}=はい}}`,
    `{{一覧.${name}}}`,
    `{{名.${name}}}`,
    `{{${name}.名}}`,
  ])("%s", async (text) => {
    const { content, told } = await filled(text);
    const asked = text.replace(/[{}□]/gu, "").replace(/[|=].*/u, "");
    expect(told).toEqual([`form/unknown-placeholder 様式の「{{${asked}}}」に入れる値がありません。`]);
    expect(JSON.stringify(content ?? null)).not.toMatch(/native code|object/u);
  });
});

test("what the form knows beside them is filled", async () => {
  expect(await filled("{{名}}と{{一覧.名}}")).toEqual({
    content: { kind: "text", text: "甲と乙" },
    told: [],
  });
});
