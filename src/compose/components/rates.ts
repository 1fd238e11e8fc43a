import { z } from "zod";
import { classTables } from "../../calculate/fees/class-table.js";
import { riskClasses, scheduleOn } from "../../model/fee-schedule.js";
import type { Table } from "../../model/table.js";
import { component } from "../component/component.js";
import { tableBlock } from "../table-block.js";

export const rates = component({
  name: "rates",
  title: "保証料率の表",
  about:
    "9区分の保証料率（rates/schedule）。発行月の初日に使われている料率を載せます。データがなければ何も置きません。",
  form: "leaf",
  attributes: z.strictObject({}),
  example: "::rates",
  build: (_, context) => {
    const { fees } = context.sources;
    const schedule = fees && scheduleOn(fees, `${context.dataset.settings.published}-01`);
    if (!schedule) return [];
    const table: Table = {
      id: "rates/classes",
      title: "信用保証料率",
      period: "",
      rowHeading: "区分",
      columns: riskClasses.map((risk) => ({
        id: String(risk),
        label: circled(risk),
        kind: "percentage",
        unit: "％",
        digits: 2,
      })),
      rows: classTables(schedule).map(({ name, rates: own }) => ({
        id: name,
        label: name,
        level: 0,
        role: "item",
        cells: own,
      })),
      notes: [],
    };
    return [tableBlock(table, context)];
  },
});

/** ①…⑨. */
const circled = (number: number): string => String.fromCodePoint(0x245f + number);
