import type { Figure } from "./figure.js";
import { isPrintedId } from "./return.js";
import type { Table } from "./table.js";

/** The file of the list of figures in `open-data/`, by the table's id. */
export const figureTableFile = "figures.csv";

/** 数値の一覧: every exact figure by its name (ID), as `figures.json` has them, for whoever reads tables. */
export const figureTable = (figures: readonly Figure[]): Table => ({
  id: "figures",
  title: "数値の一覧",
  period: "",
  rowHeading: "項目",
  columns: [{ id: "value", label: "数値", kind: "count", unit: "", digits: 0 }],
  rows: figures
    .filter(({ id }) => !isPrintedId(id))
    .map((figure) => ({
      id: figure.id,
      label: figure.label,
      level: 0,
      role: isMadeOfOthers(figure) ? "total" : "item",
      cells: [figure],
    })),
  notes: [
    "計算書と統計の表の、丸める前の数値です。項目IDは、毎年変わらない名です。計や比率も一行ずつあるので、行どうしは足し合わせません。",
  ],
});

const sums = ["sum", "difference", "total-as-handed-over"];

/** What would count twice, were it added to what it is made of. */
const isMadeOfOthers = ({ origin }: Figure): boolean =>
  origin.kind === "derived" && sums.includes(origin.operation.name);
