import { z } from "zod";
import type { Block } from "../../model/block.js";
import { eraDate } from "../../model/era.js";
import { component } from "../component/component.js";

export const activities = component({
  name: "activities",
  title: "一年の活動",
  about:
    "活動（report/activities）を区分ごとに、日付の順に。日付のない行は終わりに置きます。データがなければ何も置きません。",
  form: "leaf",
  attributes: z.strictObject({}),
  example: "::activities",
  build: ({ place }, context) => {
    const rows = (context.dataset.tables.activities ?? []).toSorted((a, b) =>
      (a.date.value ?? "9999").localeCompare(b.date.value ?? "9999"),
    );
    const categories = [...new Set(rows.map(({ category }) => category.value))];
    return categories.flatMap((category): Block[] => [
      ...(category === ""
        ? []
        : [{ kind: "heading", level: 3, id: context.headingId(), text: category, place } as const]),
      {
        kind: "history",
        entries: rows
          .filter((row) => row.category.value === category)
          .map(({ date, event, venue }) => ({
            date: date.value === null ? "" : eraDate(date.value),
            content: [venue.value === "" ? event.value : `${event.value}（${venue.value}）`],
          })),
      },
    ]);
  },
});
