import exceljs from "exceljs";
import { save } from "../../src/render/excel/save.js";
import { budget } from "./budget.js";
import { businessReport } from "./business-report.js";
import { evaluation } from "./evaluation.js";
import { drawHowTo } from "./instructions.js";
import { outline } from "./outline.js";
import { register } from "./register.js";
import type { TemplatePlan } from "./template.js";

/** The templates that an association begins with. */
export const templatePlans: readonly TemplatePlan[] = [businessReport, register, evaluation, outline, budget];

/** The month that is written into the files, so that they are the same whenever they are made. */
const made = "2026-11";

/** Each template's file, by its name. */
export async function templateFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const { name, draw, about, toCheck } of templatePlans) {
    const workbook = new exceljs.Workbook();
    draw(workbook);
    drawHowTo(workbook, { title: name, about, toCheck });
    files.set(`${name}.xlsx`, await save(workbook, made));
  }
  return files;
}
