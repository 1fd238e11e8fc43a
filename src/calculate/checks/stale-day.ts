import { settingPlace } from "../../model/dataset.js";
import { eraDate } from "../../model/era.js";
import { lastDay } from "../../model/fiscal-year.js";
import { check } from "../../problem/check.js";
import type { CheckContext } from "./context.js";

export const staleDay = check<{ table: string; day: string; end: string }, CheckContext>({
  id: "check/stale-day",
  severity: "warning",
  about: "現在日（kaiji.yamlのasOf）が、年度の末日より前か、発行年月より後になっている。",
  message: ({ table, day, end }) =>
    `${table}の現在日が${day}です。この年度の末日（${end}）から発行までの日ではありません。`,
  hint: () => "前の年の日が残っていないか確かめてください。",
  find: ({ dataset }, broken) => {
    const { asOf = {}, fiscalYear, published } = dataset.settings;
    const end = lastDay(fiscalYear);
    return Object.entries(asOf)
      .filter(([, day]) => day < end || day > `${published}-31`)
      .map(([table, day]) =>
        broken(
          { table: names[table as keyof typeof asOf], day: eraDate(day), end: eraDate(end) },
          settingPlace(dataset, `asOf.${table}`),
        ),
      );
  },
});

const names = {
  profile: "概要",
  officers: "役員",
  organisation: "組織",
  programmes: "保証制度",
  offices: "事業所",
} as const;
