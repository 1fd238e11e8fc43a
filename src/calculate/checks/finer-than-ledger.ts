import { settingPlace } from "../../model/dataset.js";
import type { RoundedStatement } from "../../model/settings.js";
import { isMoney, type MoneyUnit, yenIn } from "../../model/unit.js";
import { check } from "../../problem/check.js";
import type { CheckContext } from "./context.js";

/** 帳簿より細かい単位: the digits below the ledger's unit are not known, and no noughts stand for them. */
export const finerThanLedger = check<{ statement: string; unit: MoneyUnit; ledger: MoneyUnit }, CheckContext>(
  {
    id: "check/finer-than-ledger",
    severity: "error",
    about: "計算書の単位（kaiji.yamlのrounding）が、残高試算表の単位より細かい。",
    message: ({ statement, unit, ledger }) =>
      `${statement}の単位が${unit}ですが、残高試算表は${ledger}です。${ledger}に満たない桁は分かりません。`,
    hint: ({ ledger }) =>
      `単位を${ledger}か、それより大きい単位にするか、円単位の残高試算表を置いてください。`,
    find: ({ dataset }, broken) => {
      const [row] = dataset.tables.trialBalance ?? [];
      const ledger = row?.debit.unit;
      if (!row || !ledger || !isMoney(ledger)) return [];
      return Object.entries(titles).flatMap(([key, statement]) => {
        const unit = dataset.settings.rounding[key as RoundedStatement]?.unit;
        if (!unit || yenIn[unit] >= yenIn[ledger]) return [];
        const place = settingPlace(dataset, `rounding.${key}.unit`);
        return [broken({ statement, unit, ledger }, place, [row.debit.place])];
      });
    },
  },
);

const titles: Readonly<Record<RoundedStatement, string>> = {
  incomeStatement: "収支計算書",
  balanceSheet: "貸借対照表",
  assetInventory: "財産目録",
};
