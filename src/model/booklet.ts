import type { Outcome } from "../problem/problem.js";
import type { BegunSentences } from "./begun.js";
import type { SeriesTable, WrittenTable } from "./series.js";
import type { Theme } from "./theme.js";
import type { Words } from "./words.js";

/** 冊子の章立て: what `booklet.yaml` says. */
export interface BookletPlan {
  /** 冊子の名: 「ディスクロージャー誌」. */
  readonly title: string;
  /** 何について: what it is about, in the file's own description; 「事業と財務の状況」 where it is not said. */
  readonly subject?: string | undefined;
  /** Pictures by their file in the dataset; left out where the file is not there. */
  readonly cover: { readonly photo?: string | undefined; readonly mark?: string | undefined };
  readonly chapters: readonly ChapterPlan[];
}

export interface ChapterPlan {
  /** Name of its Markdown file without ending, and its id. */
  readonly name: string;
  readonly start: "next" | "left" | "same";
  /** Whether it stands in the contents. */
  readonly listed: boolean;
  /** The part (部) to which it belongs, by its title; none before the first part. */
  readonly part?: string;
  /**
   * What it is about: tables or texts of the dataset by their path without ending (`statistics/trend`). The
   * chapter is left out where none of them is there.
   */
  readonly needs: readonly string[];
}

/** 原稿: a Markdown file, by the name under which problems show it. */
export interface Manuscript {
  readonly file: string;
  readonly text: string;
}

/** 章立てと原稿: what pages are composed by, the corporation's own in place of ours. */
export interface Templates {
  readonly plan: BookletPlan;
  /** Chapters by name. */
  readonly chapters: ReadonlyMap<string, Manuscript>;
  /** The words of the plan, with their places. */
  readonly words: readonly Words[];
}

/** Everything an association's booklet is composed of besides its report. */
export interface BookletSources extends Templates {
  readonly theme: Theme;
  /** 版: of when it is, 「令和8年4月1日から」; where there is none it is of the report's year. */
  readonly edition?: string;
  /** The corporation's own words, `text/*.md`, by name. */
  readonly texts: ReadonlyMap<string, Manuscript>;
  /** Files under `photographs/`, as the dataset names them: `photographs/cover.jpg`. */
  readonly pictures: ReadonlySet<string>;
  /** はじめの文: what the texts may have been begun with. */
  readonly begun: readonly BegunSentences[];
  /** Reads a table that an author typed as the tables of files are read. */
  readonly readWritten: (table: WrittenTable) => Outcome<SeriesTable>;
}
