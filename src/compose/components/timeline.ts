import { z } from "zod";
import { eraDate } from "../../model/era.js";
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
      .map(({ date, event }) => ({ date: eraDate(date.value), content: [event.value] }));
    return entries.length === 0 ? [] : [{ kind: "history", entries }];
  },
});
