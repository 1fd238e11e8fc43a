import { FormPage } from "./page.js";
import type { TemplatePlan } from "./template.js";

/** 経営計画の評価: what was planned, what came of it, what the corporation and its outside committee say to it. */
export const evaluation: TemplatePlan = {
  name: "経営計画の評価",
  draw(workbook) {
    new FormPage(workbook, { name: "計数", widths: [26, 18, 18, 18, 18], isLandscape: true })
      .title("{{年度}}　経営計画の実施状況と評価", "{{期間}}")
      .heading("1　計画の計数と実績", "百万円、％")
      .list("計画と実績", [
        { heading: "項目", field: "項目" },
        { heading: "計画額", field: "計画額（百万円）", kind: "number" },
        { heading: "実績額", field: "実績額（百万円）", kind: "number" },
        { heading: "計画との差", field: "計画との差（百万円）", kind: "number" },
        { heading: "計画達成率", field: "計画達成率", kind: "percent" },
      ])
      .notes("計画と実績")
      .gap()
      .heading("2　外部評価委員会")
      .fact("開催日", "令和　　年　　月　　日")
      .fact("委員", "", { lines: 4 })
      .fact("総評", "", { lines: 9 });
    new FormPage(workbook, { name: "取組みの評価", widths: [11, 18, 20, 10, 20, 19], isLandscape: true })
      .title("取組みの評価", "{{期間}}")
      .list(
        "計画の評価",
        [
          { heading: "区分", field: "区分" },
          { heading: "計画", field: "計画" },
          { heading: "実績", field: "実績" },
          { heading: "達成状況", field: "達成状況", kind: "centre" },
          { heading: "自己評価", field: "自己評価" },
          { heading: "外部評価委員会の意見", field: "外部評価委員会の意見" },
        ],
        { isOpen: true },
      );
  },
  about: [
    "年度の経営計画の計数と実績を並べ、取組みごとの実績、達成状況、自己評価、外部評価委員会の意見を載せたものです。",
    "意見は plan/evaluation の「外部評価委員会の意見」の列から入ります。委員会の開催日、委員、総評は手で書く欄です。",
  ],
  toCheck: [
    "評価と公表の様式は、主務省の監督指針と県の指示によります。定められた項目があるときは、それに合わせてください。",
    "委員会の意見は、委員会で決まった文章と一字一句同じか、確かめてください。",
  ],
};
