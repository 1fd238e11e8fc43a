import { type Font, type RichText, TextGatherer } from "../text-runs.js";
import type { StartTag } from "../xml/tag.js";
import type { OdsStyles } from "./styles.js";

/** What stands in a cell without being its text: comments, reading guides, drawings. */
const beside = /^(office:annotation|text:ruby-text|text:note|table:shapes|draw:.*)$/u;

/** The paragraphs of a cell as they are shown: LibreOffice saves them as it shows them. */
export class CellTextReader {
  readonly #styles: OdsStyles;
  readonly #gatherer = new TextGatherer();
  readonly #spans: (Font | undefined)[] = [];
  #besideDepth = 0;
  #paragraphs = 0;
  #isInParagraph = false;

  constructor(styles: OdsStyles) {
    this.#styles = styles;
  }

  open(name: string, tag: Pick<StartTag, "get">): void {
    if (this.#besideDepth > 0 || beside.test(name)) this.#besideDepth += 1;
    else if (name === "text:p") {
      if (this.#paragraphs > 0) this.#gatherer.add("\n");
      this.#paragraphs += 1;
      this.#isInParagraph = true;
    } else if (name === "text:span") {
      this.#gatherer.endPart(this.#spans.at(-1));
      const font = this.#styles.font("text", tag.get("text:style-name"));
      this.#spans.push(
        Object.keys(font).length > 0 ? { ...this.#spans.at(-1), ...font } : this.#spans.at(-1),
      );
    } else if (name === "text:s")
      this.#gatherer.add(" ".repeat(Math.min(Number(tag.get("text:c") ?? 1) || 1, 32_768)));
    else if (name === "text:tab") this.#gatherer.add("\t");
    else if (name === "text:line-break") this.#gatherer.add("\n");
  }

  text(text: string): void {
    // Spaces and line ends of the XML itself are one space.
    if (this.#isInParagraph && this.#besideDepth === 0)
      this.#gatherer.add(text.replaceAll(/[\t\n ]+/gu, " "));
  }

  close(name: string): void {
    if (this.#besideDepth > 0) this.#besideDepth -= 1;
    else if (name === "text:p") this.#isInParagraph = false;
    else if (name === "text:span") this.#gatherer.endPart(this.#spans.pop());
  }

  take(): RichText {
    this.#spans.length = 0;
    this.#paragraphs = 0;
    return this.#gatherer.take();
  }
}
