import type { FigureId } from "../../model/association/ids.js";
import { basePropertyName } from "../../model/association/statistics.js";
import { movementOf, sumOfMovements } from "../base-property/movement.js";
import { readFigure } from "../read.js";
import type { Pair } from "./comparison.js";
import { tie } from "./tie.js";

const reserve = "基金準備金";

/** 基本財産の増減: it begins with last year's ledger and ends with this year's; what the file says is left is left. */
export const basePropertyMovement = tie({
  id: "base-property-movement",
  title: "基本財産の増減と両期の帳簿",
  about:
    "基本財産の増減の前期末残高が前期の帳簿と違うか、当期末残高（前期末＋増加−減少）が当期の帳簿やファイルの当期末残高と違う。",
  hint: "増加額と減少額に抜けがないか、前期末残高が前年に公表したものか確かめてください。",
  pairs: ({ figure, dataset }) => {
    const all = dataset.tables.basePropertyMovement ?? [];
    const rows = all.filter(({ item }) => item.value !== basePropertyName);
    if (rows.length === 0) return [];
    const ofFund = rows.filter(({ item }) => item.value !== reserve);
    const ofReserve = rows.filter(({ item }) => item.value === reserve);
    const stated = all.flatMap((row): Pair[] => {
      const isWhole = row.item.value === basePropertyName;
      const movement = isWhole ? sumOfMovements("total", basePropertyName, rows) : movementOf(row);
      return (["opening", "increase", "decrease", "closing"] as const).flatMap((part): Pair[] => {
        const cell = part === "closing" || isWhole ? row[part] : undefined;
        const { id, label } = movement[part];
        return cell
          ? [[readFigure({ id: `${id}:handed-over`, label: `ファイルの${label}` }, cell), movement[part]]]
          : [];
      });
    });
    const against = [
      { account: "fund", own: ofFund, label: "基金" },
      { account: "fund-reserve", own: ofReserve, label: reserve },
    ] as const;
    const ledgers = against.flatMap(({ account, own, label }): Pair[] => {
      if (own.length === 0) return [];
      const { opening, closing } = sumOfMovements(`check-${account}`, `基本財産の増減の${label}`, own);
      const now: FigureId = `balance-sheet/${account}`;
      return [
        [opening, figure(`previous/${now}`)],
        [closing, figure(now)],
      ];
    });
    return [...stated, ...ledgers];
  },
});
