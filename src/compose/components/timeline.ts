import { z } from "zod";
import { eraDate, type IsoDate } from "../../model/era.js";
import type { Sourced } from "../../model/schema.js";
import { component } from "../component/component.js";

export const timeline = component({
  name: "timeline",
  title: "沿革",
  about: "沿革（profile/history）を古い順に。データがなければ何も置きません。",
  form: "leaf",
  attributes: z.strictObject({}),
  example: "::timeline",
  build: (_, { dataset }) => {
    const entries = (dataset.tables.history ?? [])
      .toSorted((a, b) => a.date.value.localeCompare(b.date.value))
      .map(({ date, event }) => ({ date: dayOf(date), content: [event.value] }));
    return entries.length === 0 ? [] : [{ kind: "history", entries }];
  },
});

/** 昭和24年9月19日; of a month or a year alone what is written, since in a year of two eras only that says which. */
function dayOf({ value, text }: Sourced<IsoDate>): string {
  if (value.length === "1949-09-19".length) return eraDate(value);
  const written = text.normalize("NFKC").replace(/\s/gu, "");
  if (!/^\d/u.test(written)) return written;
  const [year, month] = value.split("-");
  const [named = ""] = /^.*年/u.exec(eraDate(`${year}-${month ?? "12"}-28`)) ?? [];
  return month === undefined ? named : `${named}${Number(month)}月`;
}
