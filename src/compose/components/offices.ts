import { z } from "zod";
import { asOf } from "../as-of.js";
import { component } from "../component/component.js";

export const offices = component({
  name: "offices",
  title: "事業所",
  about:
    "本所・支所の所在地、電話、担当地区（profile/offices）。`photographs/map-名称.png` があれば地図も置きます。データがなければ何も置きません。",
  form: "leaf",
  attributes: z.strictObject({}),
  example: "::offices",
  build: (_, context) => {
    const rows = (context.dataset.tables.offices ?? []).map((row) => {
      const map = `photographs/map-${row.name.value}.png`;
      return {
        name: row.name.value,
        postalCode: row.postalCode.value,
        address: [row.address.value, row.building.value].filter((part) => part !== "").join("　"),
        telephone: row.telephone.value,
        fax: row.fax.value,
        district: row.district.value,
        ...(context.sources.pictures.has(map)
          ? { map: context.picture(map, `${row.name.value}の地図`, row.place) }
          : {}),
        place: row.place,
      };
    });
    return rows.length === 0 ? [] : [...asOf("offices", context), { kind: "offices", offices: rows }];
  },
});
