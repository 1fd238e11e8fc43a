import { balanceSheet } from "../../model/association/statement/balance-sheet.js";
import type { AssociationDataset } from "../../model/dataset.js";
import { check } from "../../problem/check.js";
import type { Place } from "../../problem/place.js";
import type { CheckContext } from "./context.js";

/** 片側だけの貸借対照表: the trial balance has rows for both of its sides. */
export const emptySide = check<{ section: string }, CheckContext>({
  id: "check/empty-side",
  severity: "error",
  about: "残高試算表に、貸借対照表の片側（資産、または負債及び正味財産）の行が一つもない。",
  message: ({ section }) => `残高試算表に、区分「${section}」の行が一つもありません。`,
  hint: () => "書き出しの範囲から漏れていないか、区分の語が違っていないか確かめてください。",
  find: ({ dataset }, broken) => {
    const place = dataset.tables.trialBalance?.[0]?.section.place;
    return emptySections(dataset).map((section) => broken({ section }, place && fileOf(place)));
  },
});

/** Whether a side of the balance sheet has no rows. */
export const hasEmptySide = (dataset: AssociationDataset): boolean => emptySections(dataset).length > 0;

/** A trial balance without any rows is a problem of its own. */
function emptySections({ tables: { trialBalance: rows = [] } }: AssociationDataset): string[] {
  if (rows.length === 0) return [];
  return Object.keys(balanceSheet.sections).filter(
    (section) => !rows.some((row) => row.section.value === section),
  );
}

const fileOf = ({ file, sheet }: Place): Place => (sheet === undefined ? { file } : { file, sheet });
