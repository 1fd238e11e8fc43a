import { z } from "zod";
import { eraDate } from "../../model/era.js";
import { asOf } from "../as-of.js";
import { component } from "../component/component.js";

export const officers = component({
  name: "officers",
  title: "役員",
  about: "役員の名簿（profile/officers）。データがなければ何も置きません。",
  form: "leaf",
  attributes: z.strictObject({}),
  example: "::officers",
  build: (_, context) => {
    const rows = (context.dataset.tables.officers ?? []).map((row) => ({
      post: row.post.value,
      name: row.name?.value ?? "",
      standing: row.attendance.value,
      ...(row.appointed?.value != null && { appointed: eraDate(row.appointed.value) }),
      affiliation: row.remarks?.value ?? "",
      place: row.place,
    }));
    return rows.length === 0 ? [] : [...asOf("officers", context), { kind: "officers", officers: rows }];
  },
});
