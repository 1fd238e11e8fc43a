import type { Place } from "../problem/place.js";
import type { Criteria } from "./association/criteria.js";
import type { associationTables } from "./association/schemas.js";
import type { LedgerSection } from "./association/statement/statements.js";
import type { FeeScheduleHistory } from "./fee-schedule.js";
import type { Return } from "./return.js";
import type { RowOf } from "./schema.js";
import type { SeriesTable } from "./series.js";
import type { AssociationSettings, BookletSettings } from "./settings.js";
import type { Words } from "./words.js";

type Tables = typeof associationTables;

/** What a booklet is composed of besides its report: what was read, of whatever kind the dataset is. */
export interface BookletDataset {
  /** The folder as the user named it. */
  readonly folder: string;
  readonly settings: BookletSettings;
  /** Where each key of the settings stands, by its path; absent where they were read from no file. */
  readonly settingPlaces?: Readonly<Record<string, Place>>;
  /** The rows of the tables that are there. */
  readonly tables: { readonly [K in keyof Tables]?: readonly RowOf<Tables[K]>[] };
  /** 記入待ちの表: the paths of tables of which no row is filled in yet. */
  readonly unfilled?: ReadonlySet<string>;
  /** 系列の表: what lies in `statistics/series`; absent where nothing does. */
  readonly series?: readonly SeriesTable[];
  /** 勘定科目表: the chart of accounts, the corporation's own titles included. */
  readonly accounts: readonly Account[];
  /** 料率表, where there is one. */
  readonly fees?: FeeScheduleHistory;
  /** What else is there that a chapter may need, by the names of `needs`: 「national/users」. */
  readonly parts?: ReadonlySet<string>;
  /** Every word of its tables, settings and rates, with its place; absent where it was read from no files. */
  readonly words?: readonly Words[];
}

/** An association's folder as read: its settings, and the rows of every table that is there. */
export interface AssociationDataset extends BookletDataset {
  readonly settings: AssociationSettings;
  /** ターゲティング基準, where the corporation keeps a list of cases to monitor. */
  readonly criteria?: Criteria;
  /** 前年度: what was published a year ago, where it was kept. */
  readonly lastYear?: Return;
}

/** Where a setting stands (`asOf.officers`); in the file, where no more is known. */
export const settingPlace = (
  { folder, settingPlaces }: Pick<BookletDataset, "folder" | "settingPlaces">,
  key: string,
): Place => settingPlaces?.[key] ?? { file: `${folder}/kaiji.yaml` };

/** 勘定科目: an account of the chart. */
export interface Account {
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly section: LedgerSection;
  /** 計: the sum of the accounts below; 内数: shown, but part of its parent's own balance; 末端: a leaf. */
  readonly kind: "計" | "内数" | "末端";
  /** The id of the account it belongs to. */
  readonly parent: string | undefined;
  /** Whether it is part of the net worth (正味財産) and so no liability in the asset inventory. */
  readonly netWorth: boolean;
}
