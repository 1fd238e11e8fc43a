import { amountText } from "../amount.js";
import { rule } from "../problem.js";

export const wrongYear = rule<{ what: string; found: string; expected: string }>({
  id: "check/wrong-year",
  severity: "error",
  about: "表の年度が、kaiji.yamlの年度と合わない（昨年度のファイルが残っている）。",
  message: ({ what, found, expected }) => `${what}の最新の年度が${found}です（${expected}のはずです）。`,
  hint: () => "昨年度のファイルが残っていないか、kaiji.yamlのfiscalYearが正しいか確かめてください。",
});

export const reserveShareExceeded = rule<{ reserve: string; surplus: string; most: string }>({
  id: "check/reserve-share",
  severity: "warning",
  about: "収支差額変動準備金への繰入が、当期収支差額のおよそ2分の1を超える。",
  message: ({ reserve, surplus, most }) =>
    `収支差額変動準備金繰入額${reserve}が、当期収支差額${surplus}の${most}を超えています。`,
  hint: () => "処分の割合を確かめてください。上限はkaiji.yamlのreserveShareMostで変えられます。",
});

export const ceilingExceeded = rule<{ outstanding: string; ceiling: string }>({
  id: "check/ceiling",
  severity: "error",
  about: "保証債務残高が、定款の最高限度額（基本財産×定款倍率）を超える。",
  message: ({ outstanding, ceiling }) =>
    `保証債務残高${outstanding}が、定款の最高限度額${ceiling}を超えています。`,
  hint: () => "定款倍率（kaiji.yamlのceilingMultiple）と残高を確かめてください。",
});

export const sharesNotHundred = rule<{ table: string; total: string }>({
  id: "check/shares",
  severity: "note",
  about: "公表された構成比の合計が100にならない。",
  message: ({ table, total }) => `「${table}」の構成比の合計が${amountText(total, "％")}です。`,
  hint: () => "端数処理による違いです。大きく違うときは、行の抜けや打ちまちがいを確かめてください。",
});

export const sharesWrong = rule<{ table: string; total: string }>({
  id: "check/shares-wrong",
  severity: "error",
  about: "公表された構成比の合計が、端数処理では説明できないほど100から離れている。",
  message: ({ table, total }) =>
    `「${table}」の構成比の合計が${amountText(total, "％")}で、100％から離れすぎています。`,
  hint: () => "行の抜けや打ちまちがいを確かめてください。",
});
