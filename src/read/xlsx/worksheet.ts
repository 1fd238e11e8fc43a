import { lastColumn, lastRow } from "../bounds.js";
import { type CellStyle, plainStyle, type StoredCell, seenCell } from "../cell.js";
import { GatheredGrid } from "../gathered.js";
import { type RichText, TextGatherer } from "../text-runs.js";
import { damaged } from "../unreadable.js";
import type { XmlHandler } from "../xml/scanner.js";
import type { StartTag } from "../xml/tag.js";
import { addressOf, areaOf } from "./address.js";
import { StringReader } from "./rich-text.js";
import { isTrue } from "./vocabulary.js";

/** What the sheets of a workbook share. */
export interface Shared {
  readonly dateSystem: 1900 | 1904;
  readonly styles: readonly CellStyle[];
  readonly strings: readonly RichText[];
}

const empty: RichText = { text: "" };

/** Listens to a worksheet part. Rows and cells stand where they say, or after the one before. */
export class WorksheetReader implements XmlHandler {
  readonly gathered = new GatheredGrid();
  readonly #shared: Shared;
  readonly #string = new StringReader();
  readonly #gatherer = new TextGatherer();
  #isInData = false;
  #areRowsHidden = false;
  #row = 0;
  #column = 0;
  /** The cell that is being read, and what of it. */
  #isInCell = false;
  #part: "" | "v" | "f" | "is" = "";
  #type = "n";
  #style = plainStyle;
  #value: RichText | undefined;
  #inline: RichText | undefined;
  #formula: string | undefined;

  constructor(shared: Shared) {
    this.#shared = shared;
  }

  open = (name: string, tag: Pick<StartTag, "get">): void => {
    if (this.#part === "is") this.#string.open(name, tag);
    else if (this.#isInCell) this.#openInCell(name);
    else if (name === "c" && this.#isInData) this.#openCell(tag);
    else if (name === "row" && this.#isInData) this.#openRow(tag);
    else if (name === "sheetData") this.#isInData = true;
    else if (name === "sheetFormatPr") this.#areRowsHidden = isTrue(tag.get("zeroHeight"));
    else if (name === "col") this.#openColumns(tag);
    else if (name === "mergeCell") this.#merge(tag.get("ref") ?? "");
  };

  text = (text: string): void => {
    if (this.#part === "is") this.#string.text(text);
    else if (this.#part !== "") this.#gatherer.add(text);
  };

  close = (name: string): void => {
    if (name === "sheetData") this.#isInData = false;
    else if (name === "c" && this.#isInCell) this.#closeCell();
    else if (this.#part === "is" && name !== "is") this.#string.close(name);
    else if (name === this.#part && name !== "") this.#closePart();
  };

  #openRow(tag: Pick<StartTag, "get">): void {
    const written = tag.get("r");
    this.#row = written === undefined ? this.#row + 1 : Number(written);
    if (!Number.isInteger(this.#row) || this.#row < 1 || this.#row > lastRow)
      throw damaged("行の番号が読めません");
    this.#column = 0;
    const height = tag.get("ht");
    const isHidden =
      isTrue(tag.get("hidden"), this.#areRowsHidden) || (height !== undefined && Number(height) === 0);
    if (isHidden) this.gathered.hideRow(this.#row);
  }

  #openColumns(tag: Pick<StartTag, "get">): void {
    const width = tag.get("width");
    if (!isTrue(tag.get("hidden")) && !(width !== undefined && Number(width) === 0)) return;
    const from = Number(tag.get("min"));
    const to = Number(tag.get("max"));
    if (from >= 1 && to >= from) this.gathered.hideColumns(from, Math.min(to, lastColumn));
  }

  #merge(ref: string): void {
    const area = areaOf(ref);
    if (!area) throw damaged(`結合の範囲「${ref.slice(0, 30)}」が読めません`);
    this.gathered.merge(area);
  }

  #openCell(tag: Pick<StartTag, "get">): void {
    const written = tag.get("r");
    const address = written === undefined ? undefined : addressOf(written);
    if (written !== undefined && !address) throw damaged(`セルの番地「${written.slice(0, 30)}」が読めません`);
    if (address) this.#row = address.row;
    this.#column = address?.column ?? this.#column + 1;
    if (this.#row < 1 || this.#column > lastColumn) throw damaged("セルの番地が読めません");
    this.#isInCell = true;
    this.#type = tag.get("t") ?? "n";
    this.#style = this.#shared.styles[Number(tag.get("s") ?? 0)] ?? plainStyle;
    this.#value = undefined;
    this.#inline = undefined;
    this.#formula = undefined;
  }

  #openInCell(name: string): void {
    if (name === "v" || name === "f" || name === "is") this.#part = name;
  }

  #closePart(): void {
    if (this.#part === "is") this.#inline = this.#string.take();
    else {
      const taken = this.#gatherer.take();
      if (this.#part === "v") this.#value = taken;
      else this.#formula = taken.text;
    }
    this.#part = "";
  }

  #closeCell(): void {
    this.#isInCell = false;
    const stored = this.#stored();
    if (stored) this.gathered.add(seenCell(stored, this.#shared.dateSystem));
  }

  /** undefined where nothing stands in the cell. */
  #stored(): StoredCell | undefined {
    const { kind, value } = this.#content();
    const isBlank = kind === "none" || (kind === "text" && value.text === "");
    if (isBlank && this.#formula === undefined) return undefined;
    const cell = { kind, value, row: this.#row, column: this.#column, style: this.#style };
    if (this.#formula === undefined) return cell;
    return { ...cell, formula: { text: this.#formula, hasResult: kind !== "none" } };
  }

  #content(): Pick<StoredCell, "kind" | "value"> {
    const value = this.#value;
    switch (this.#type) {
      case "inlineStr":
        return { kind: "text", value: this.#inline ?? value ?? empty };
      case "str":
        // An empty text is a result; nothing at all is none.
        return value || this.#inline
          ? { kind: "text", value: value ?? this.#inline ?? empty }
          : { kind: "none", value: empty };
      case "s":
        return this.#sharedText(value?.text.trim() ?? "");
      case "b":
        return this.#unlessEmpty("boolean", value);
      case "e":
        return this.#unlessEmpty("error", value);
      case "d":
        return this.#unlessEmpty("iso-date", value);
      case "n":
        return this.#unlessEmpty("number", value);
      default:
        throw damaged(`セルの種類「${this.#type.slice(0, 30)}」が分かりません`);
    }
  }

  #unlessEmpty(kind: StoredCell["kind"], value: RichText | undefined): Pick<StoredCell, "kind" | "value"> {
    return value && value.text.trim() !== "" ? { kind, value } : { kind: "none", value: empty };
  }

  #sharedText(index: string): Pick<StoredCell, "kind" | "value"> {
    if (index === "") return { kind: "none", value: empty };
    const value = this.#shared.strings[Number(index)];
    if (!value) throw damaged(`共有の文字${index.slice(0, 30)}番がありません`);
    return { kind: "text", value };
  }
}
