import type { Block } from "../../../../src/model/block.js";
import type { Document } from "../../../../src/model/document.js";
import { defaultTheme } from "../../../../src/model/theme-presets.js";
import { diagrams } from "./diagrams.js";
import { numbers } from "./figures.js";
import { people } from "./people.js";
import { tables } from "./tables.js";
import { words } from "./words.js";

export const everyBlock: readonly Block[] = [...words, ...tables, ...diagrams, ...people];

/** A small publication with every block, made up for these tests. */
export function sampleDocument(blocks: readonly Block[] = everyBlock): Document {
  return {
    title: "見本県信用保証協会　ディスクロージャー誌2026",
    author: "見本県信用保証協会",
    subject: "令和7年度の業務と財務",
    keywords: ["信用保証", "ディスクロージャー"],
    language: "ja-JP",
    date: "2026-07-31",
    theme: defaultTheme,
    numbers,
    runningHead: "見本県信用保証協会　ディスクロージャー誌2026",
    cover: {
      organisation: "見本県信用保証協会",
      title: "ディスクロージャー誌",
      edition: "2026",
      subtitle: "令和7年度（2025年4月1日～2026年3月31日）の業務と財務",
    },
    chapters: [
      {
        id: "contents",
        title: "目次",
        start: "next",
        listed: false,
        blocks: [{ kind: "contents", depth: 2 }],
      },
      { id: "report", title: "令和7年度の業務", start: "next", listed: true, blocks },
    ],
    backCover: {
      organisation: "見本県信用保証協会",
      colophon: [
        { label: "発行", text: "令和8年7月" },
        { label: "所在地", text: "〒000-0001　見本県見本市中央1丁目2番3号" },
        { label: "電話", text: "000-000-0001" },
      ],
    },
  };
}
