import type { ProportionDeclaration } from "./declaration.js";

/** 収支計算書の構成: expenditure beside income; the surplus closes the smaller side. */
const incomeStatement: ProportionDeclaration<"income-statement"> = {
  statement: "income-statement",
  title: "収支の構成",
  stacks: [
    {
      title: "支出",
      groups: [
        {
          total: "ordinary-expenditure",
          tone: "first",
          rest: "その他の経常支出",
          parts: [
            { label: "業務費", of: ["operating-expenses"] },
            { label: "信用保険料", of: ["credit-insurance-premiums"] },
            { label: "責任共有負担金納付金", of: ["shared-responsibility-payments"] },
          ],
        },
        {
          total: "extraordinary-expenditure",
          tone: "second",
          rest: "その他の経常外支出",
          parts: [
            { label: "求償権償却", of: ["claims-write-off"] },
            { label: "責任準備金繰入", of: ["reserve-provision"] },
            { label: "求償権償却準備金繰入", of: ["claims-reserve-provision"] },
          ],
        },
      ],
      balances: [{ label: "当期収支差額", of: "surplus" }],
    },
    {
      title: "収入",
      groups: [
        {
          total: "ordinary-income",
          tone: "first",
          rest: "その他の経常収入",
          parts: [
            { label: "保証料", of: ["guarantee-fees"] },
            { label: "責任共有負担金", of: ["shared-responsibility-receipts"] },
            {
              label: "運用資産の収入",
              of: ["deposit-interest", "securities-income", "investment-income"],
            },
          ],
        },
        {
          total: "extraordinary-income",
          tone: "second",
          rest: "その他の経常外収入",
          parts: [
            { label: "求償権補填金戻入", of: ["claims-compensation-reversal"] },
            { label: "責任準備金戻入", of: ["reserve-reversal"] },
            { label: "求償権償却準備金戻入", of: ["claims-reserve-reversal"] },
          ],
        },
      ],
      balances: [
        { label: "制度改革促進基金取崩額", of: "reform-fund-drawdown" },
        { label: "収支差額変動準備金取崩額", of: "fluctuation-reserve-drawdown" },
        { label: "当期収支差額（不足）", of: "surplus", negative: true },
      ],
    },
  ],
};

/** 貸借対照表の構成: without guarantees and loss compensation, which stand on both sides. */
const balanceSheet: ProportionDeclaration<"balance-sheet"> = {
  statement: "balance-sheet",
  title: "貸借の構成",
  stacks: [
    {
      title: "借方",
      groups: [
        {
          total: "total-assets",
          without: ["guarantee-contra", "loss-compensation-contra"],
          tone: "first",
          rest: "その他の資産",
          parts: [
            { label: "現金・預け金", of: ["cash", "deposits"] },
            { label: "有価証券", of: ["securities"] },
            { label: "動産・不動産", of: ["tangible-property"] },
            { label: "求償権", of: ["subrogation-claims"] },
            { label: "未経過保険料", of: ["unexpired-premiums"] },
          ],
        },
      ],
      balances: [],
    },
    {
      title: "貸方",
      groups: [
        {
          total: "total-liabilities-and-net-worth",
          without: ["guarantee-liability", "loss-compensation"],
          tone: "second",
          rest: "その他の負債等",
          parts: [
            { label: "基本財産", of: ["base-property"] },
            { label: "制度改革促進基金", of: ["reform-fund"] },
            { label: "収支差額変動準備金", of: ["fluctuation-reserve"] },
            { label: "責任準備金", of: ["liability-reserve"] },
            { label: "求償権償却準備金", of: ["claims-reserve"] },
            { label: "退職給与引当金", of: ["retirement-reserve"] },
            { label: "未経過保証料", of: ["unexpired-fees"] },
          ],
        },
      ],
      balances: [],
    },
  ],
};

/** 財産目録の構成: what is owned, beside what is owed and the net worth. */
const assetInventory: ProportionDeclaration<"asset-inventory"> = {
  statement: "asset-inventory",
  title: "財産の構成",
  stacks: [
    {
      title: "資産",
      groups: [
        {
          total: "total-assets",
          without: ["guarantee-contra", "loss-compensation-contra"],
          tone: "first",
          rest: "その他の資産",
          parts: [
            { label: "現金・預け金", of: ["cash", "deposits"] },
            { label: "有価証券", of: ["securities"] },
            { label: "動産・不動産", of: ["tangible-property"] },
            { label: "求償権", of: ["subrogation-claims"] },
          ],
        },
      ],
      balances: [],
    },
    {
      title: "負債と正味財産",
      groups: [
        {
          total: "total-liabilities",
          without: ["guarantee-liability", "loss-compensation"],
          tone: "second",
          rest: "その他の負債",
          parts: [
            { label: "責任準備金", of: ["liability-reserve"] },
            { label: "求償権償却準備金", of: ["claims-reserve"] },
            { label: "退職給与引当金", of: ["retirement-reserve"] },
          ],
        },
      ],
      balances: [{ label: "正味財産", of: "net-worth" }],
    },
  ],
};

/** Every statement that is drawn. */
export const proportions = [incomeStatement, balanceSheet, assetInventory] as const;
