import { z } from "zod";
import type { Block, History, List } from "../../model/block.js";
import { eraDate } from "../../model/era.js";
import { component } from "../component/component.js";
import type { Context } from "../context.js";

export const activities = component({
  name: "activities",
  title: "一年の活動",
  about:
    "活動（report/activities）を区分ごとに、日付の順に。日付のない行は、その下に箇条書きにします。データがなければ何も置きません。",
  form: "leaf",
  attributes: z.strictObject({}),
  example: "::activities",
  build: ({ place }, context) => {
    const rows = (context.dataset.tables.activities ?? []).toSorted((a, b) =>
      (a.date.value ?? "9999").localeCompare(b.date.value ?? "9999"),
    );
    const categories = [...new Set(rows.map(({ category }) => category.value))];
    return categories.flatMap((category): Block[] => {
      const own = rows.filter((row) => row.category.value === category);
      return [
        ...(category === ""
          ? []
          : [{ kind: "heading", level: 3, id: context.headingId(), text: category, place } as const]),
        ...dated(own),
        ...undated(own),
      ];
    });
  },
});

type Rows = NonNullable<Context["dataset"]["tables"]["activities"]>;

function dated(rows: Rows): History[] {
  const entries = rows.flatMap(({ date, event, venue }) =>
    date.value === null ? [] : [{ date: eraDate(date.value), content: [said(event.value, venue.value)] }],
  );
  return entries.length === 0 ? [] : [{ kind: "history", entries }];
}

/** Without dates there is no line of time to hang them on. */
function undated(rows: Rows): List[] {
  const items = rows
    .filter(({ date }) => date.value === null)
    .map(({ event, venue }) => [
      { kind: "paragraph", role: "body", content: [said(event.value, venue.value)] } as const,
    ]);
  return items.length === 0 ? [] : [{ kind: "list", marker: "bullet", items }];
}

/** 「研修（本所）」; brackets are neither nested nor set beside each other. */
function said(event: string, venue: string): string {
  if (venue === "") return event;
  return event.endsWith("）") || venue.includes("（") ? `${event}　${venue}` : `${event}（${venue}）`;
}
