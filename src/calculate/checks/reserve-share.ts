import { Decimal } from "../../model/decimal.js";
import { firstPlace } from "../../model/figure.js";
import { amountText } from "../../problem/amount.js";
import { check } from "../../problem/check.js";
import type { CheckContext } from "./context.js";

/** The reserve is usually a round amount just above or below one half: one per cent of leeway. */
const leeway = "1.01";

/** 収支差額変動準備金: at most a declared share of the surplus goes to it. */
export const reserveShare = check<{ reserve: string; surplus: string; most: string }, CheckContext>({
  id: "check/reserve-share",
  severity: "warning",
  about: "収支差額変動準備金への繰入が、当期収支差額のおよそ2分の1を超える。",
  message: ({ reserve, surplus, most }) =>
    `収支差額変動準備金繰入額${reserve}が、当期収支差額${surplus}の${most}を超えています。`,
  hint: () => "処分の割合を確かめてください。上限はkaiji.yamlのreserveShareMostで変えられます。",
  find: ({ figure, dataset: { settings } }, broken) => {
    const reserve = figure("income-statement/fluctuation-reserve-appropriation");
    const surplus = figure("income-statement/surplus");
    if (reserve?.value == null || surplus?.value == null) return [];
    const most = surplus.value.times(settings.reserveShareMost).times(leeway);
    if (reserve.value.lessThanOrEqualTo(most)) return [];
    const facts = {
      reserve: amountText(reserve.value, "円"),
      surplus: amountText(surplus.value, "円"),
      most: `${new Decimal(settings.reserveShareMost).times(100)}％`,
    };
    return [broken(facts, firstPlace(reserve))];
  },
});
