import { type Font, type RichText, TextGatherer } from "../text-runs.js";
import type { StartTag } from "../xml/tag.js";
import { withFontTag } from "./styles.js";

/**
 * A string of a workbook, shared (`si`) or in its cell (`is`): its text and how parts of it are set. The reading
 * guide (ふりがな, `rPh`) is no part of it.
 */
export class StringReader {
  readonly #gatherer = new TextGatherer();
  #isText = false;
  #isGuide = false;
  #runFont: Font | undefined;

  open(name: string, tag: Pick<StartTag, "get">): void {
    if (name === "rPh") this.#isGuide = true;
    else if (name === "t") this.#isText = !this.#isGuide;
    else if (name === "r") this.#gatherer.endPart(undefined);
    else if (name === "rPr") this.#runFont = {};
    else if (this.#runFont) this.#runFont = withFontTag(this.#runFont, name, tag);
  }

  text(text: string): void {
    if (this.#isText) this.#gatherer.add(text);
  }

  close(name: string): void {
    if (name === "rPh") this.#isGuide = false;
    else if (name === "t") this.#isText = false;
    else if (name === "r" && this.#runFont) {
      this.#gatherer.endPart(this.#runFont);
      this.#runFont = undefined;
    }
  }

  take(): RichText {
    return this.#gatherer.take();
  }
}
