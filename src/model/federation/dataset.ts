import type { BookletDataset } from "../dataset.js";
import type { RowOf, TableSchema } from "../schema.js";
import type { FederationSettings } from "../settings.js";
import type { NationalAssociation } from "./associations.js";
import type { MappingRow } from "./mapping.js";
import type { nationalRatiosSchema } from "./ratios.js";
import type { Filings } from "./returns.js";
import type { WordTableId } from "./schemas.js";

/** A federation's folder as read. */
export interface FederationDataset extends BookletDataset {
  readonly settings: FederationSettings;
  readonly associations: readonly NationalAssociation[];
  readonly ratios: readonly RowOf<typeof nationalRatiosSchema>[];
  /** 一覧: the tables of words that are there. */
  readonly lists: ReadonlyMap<WordTableId, readonly RowOf<TableSchema>[]>;
  /** 提出 of the year; absent where nobody has handed over anything. */
  readonly filings?: Filings;
  /** モニタリングの提出 of the year (`monitoring-return.json`); absent where nobody has handed over any. */
  readonly monitoringFilings?: Filings;
  /** 区分の対応, for what is put together of them. */
  readonly mapping: readonly MappingRow[];
}
