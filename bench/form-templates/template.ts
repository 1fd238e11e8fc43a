import type { Workbook } from "exceljs";
import type { Instructions } from "./instructions.js";

/** ひな形: a workbook that is filled with an association's figures. */
export interface TemplatePlan extends Omit<Instructions, "title"> {
  /** Its file's name without ending, and its title. */
  readonly name: string;
  /** Draws its printed sheets. */
  draw(workbook: Workbook): void;
}
