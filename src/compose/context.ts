import type { RootContent } from "mdast";
import type { TableId, TableOf } from "../model/association/ids.js";
import type { Block, Caption, Image } from "../model/block.js";
import type { BookletSources } from "../model/booklet.js";
import type { BookletDataset } from "../model/dataset.js";
import type { Figure } from "../model/figure.js";
import type { Report } from "../model/report.js";
import type { Table } from "../model/table.js";
import type { Place } from "../problem/place.js";
import type { Problem } from "../problem/problem.js";
import type { References } from "./references.js";

/** What a chapter is composed with: the report, the words, and where problems go. */
export interface Context {
  readonly report: Report;
  readonly dataset: BookletDataset;
  readonly sources: BookletSources;
  readonly problems: Problem[];
  readonly references: References;
  /** The file now being composed; chapters and the texts they include differ. */
  readonly file: string;
  /** Whether the file is the corporation's own, in which slips of its hand are looked for. */
  readonly isOwn: boolean;
  /** A figure by its id, `@year` filled in; an id that is not there is a problem at the place. */
  figure(id: string, place: Place): Figure | undefined;
  /** With how many digits the report's tables print a figure, by its id. */
  readonly digits: ReadonlyMap<string, number>;
  /** A table by its id; undefined where the dataset has no data for it. */
  table<Id extends TableId>(id: Id): TableOf<Id> | undefined;
  /** Any table of the report, by an id that an author wrote. */
  tableNamed(id: string): Table | undefined;
  /** Markdown to blocks, components included. */
  blocks(nodes: readonly RootContent[]): Block[];
  /** Another file's Markdown to blocks; a file that includes itself, or what includes it, is a problem at the place. */
  include(file: string, text: string, place: Place): Block[];
  /** The next number of a 表 or 図. */
  caption(kind: "表" | "図", id: string, text: string): Caption;
  /** An id for a heading, unique in the document. */
  headingId(): string;
  /** A picture of the dataset; undefined where an optional picture is not there. */
  picture(file: string, alternative: string, place: Place): Image;
}
