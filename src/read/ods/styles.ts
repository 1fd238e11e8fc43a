import type { Font } from "../text-runs.js";
import type { XmlHandler } from "../xml/scanner.js";
import type { StartTag } from "../xml/tag.js";

interface Style {
  readonly parent: string | undefined;
  readonly dataStyle: string | undefined;
  font: Font;
  isHidden: boolean;
}

/** A style of numbers: by how much its numbers are divided, and which others it hands some values on to. */
interface DataStyle {
  readonly factors: string[];
  readonly others: string[];
}

type Family = "table" | "table-cell" | "text";

/** The styles of an OpenDocument file, as far as they change what is seen. Listens to styles.xml and content.xml. */
export class OdsStyles {
  readonly #styles = new Map<string, Style>();
  readonly #dataStyles = new Map<string, DataStyle>();
  #style: Style | undefined;
  #dataStyle: DataStyle | undefined;

  readonly handler: XmlHandler = {
    open: (name, tag) => {
      if (name === "style:style") this.#begin(tag);
      else if (this.#style) this.#property(this.#style, name, tag);
      else if (/^number:.*-style$/u.test(name)) this.#beginData(tag);
      else if (this.#dataStyle) this.#dataProperty(this.#dataStyle, name, tag);
    },
    close: (name) => {
      if (name === "style:style") this.#style = undefined;
      if (/^number:.*-style$/u.test(name)) this.#dataStyle = undefined;
    },
  };

  font(family: Family, name: string | undefined): Font {
    const [own, ...parents] = this.#lineage(family, name);
    return own ? Object.assign({}, ...parents.reverse().map(({ font }) => font), own.font) : {};
  }

  /** Whether a sheet of this style is hidden. */
  isHidden(name: string | undefined): boolean {
    return this.#lineage("table", name).some(({ isHidden }) => isHidden);
  }

  /** By which power of ten numbers of a cell of this style are shown otherwise; undefined where it depends on them. */
  scale(name: string | undefined): number | undefined {
    const dataStyle = this.#lineage("table-cell", name).find(
      (style) => style.dataStyle !== undefined,
    )?.dataStyle;
    const { factors = [], others = [] } = this.#dataStyles.get(dataStyle ?? "") ?? {};
    const all = [...factors, ...others.flatMap((other) => this.#dataStyles.get(other)?.factors ?? [])];
    const powers = new Set(all.map((factor) => -Math.round(Math.log10(Number(factor)))));
    return powers.size > 1 ? undefined : ([...powers][0] ?? 0);
  }

  #begin(tag: Pick<StartTag, "get">): void {
    this.#style = {
      parent: tag.get("style:parent-style-name"),
      dataStyle: tag.get("style:data-style-name"),
      font: {},
      isHidden: false,
    };
    this.#styles.set(`${tag.get("style:family")} ${tag.get("style:name")}`, this.#style);
  }

  #property(style: Style, name: string, tag: Pick<StartTag, "get">): void {
    if (name === "style:table-properties" && tag.get("table:display") === "false") style.isHidden = true;
    if (name !== "style:text-properties") return;
    const line = tag.get("style:text-line-through-style") ?? tag.get("style:text-line-through-type");
    const [height] = (tag.get("style:text-position") ?? "").split(" ");
    style.font = {
      ...(line !== undefined && line !== "none" ? { struck: true as const } : {}),
      ...(height === "super" || Number.parseInt(height ?? "", 10) > 0 ? { position: "raised" as const } : {}),
      ...(height === "sub" || Number.parseInt(height ?? "", 10) < 0 ? { position: "lowered" as const } : {}),
    };
  }

  #beginData(tag: Pick<StartTag, "get">): void {
    this.#dataStyle = { factors: [], others: [] };
    this.#dataStyles.set(tag.get("style:name") ?? "", this.#dataStyle);
  }

  #dataProperty(style: DataStyle, name: string, tag: Pick<StartTag, "get">): void {
    if (name === "number:number") style.factors.push(tag.get("number:display-factor") ?? "1");
    if (name === "style:map") style.others.push(tag.get("style:apply-style-name") ?? "");
  }

  #lineage(family: Family, name: string | undefined): Style[] {
    const found: Style[] = [];
    let style = name === undefined ? undefined : this.#styles.get(`${family} ${name}`);
    while (style && found.length < 10) {
      found.push(style);
      style = style.parent === undefined ? undefined : this.#styles.get(`${family} ${style.parent}`);
    }
    return found;
  }
}
