type Attributes = Readonly<Record<string, string | number | boolean | undefined>> | null;

/** Where a stream stood when it was last sure of what it had written. */
interface Mark {
  readonly text: string;
  readonly depth: number;
  readonly isLeaf: boolean;
  readonly isOpen: boolean;
}

/**
 * The stream to which exceljs writes its parts, in place of its own: one text that grows. Its own keeps every name,
 * sign and value of a part as a piece, millions of them in a large sheet, to join them at the end: an eighth of the
 * time that a build takes. The names of methods are those that exceljs calls.
 */
class XmlStream {
  static readonly StdDocAttributes = { version: "1.0", encoding: "UTF-8", standalone: "yes" };

  private text = "";
  private readonly names: string[] = [];
  private readonly marks: Mark[] = [];
  /** Whether nothing stands in the element that was begun last, and whether its tag is still open. */
  private isLeaf = false;
  private isOpen = false;

  get xml(): string {
    while (this.names.length > 0) this.closeNode();
    return this.text;
  }

  openXml(attributes: Attributes): void {
    this.text += `<?xml${attributesText(attributes)}?>\n`;
  }

  openNode(name: string, attributes?: Attributes): void {
    this.text += `${this.isOpen ? "><" : "<"}${name}${attributesText(attributes)}`;
    this.names.push(name);
    this.isLeaf = true;
    this.isOpen = true;
  }

  addAttribute(name: string, value: string | number | boolean | undefined): void {
    if (value !== undefined) this.text += ` ${name}="${encoded(value)}"`;
  }

  addAttributes(attributes: Attributes): void {
    this.text += attributesText(attributes);
  }

  writeText(text: string | number | boolean): void {
    this.writeXml(encoded(text));
  }

  writeXml(xml: string): void {
    this.text += this.isOpen ? `>${xml}` : xml;
    this.isOpen = false;
    this.isLeaf = false;
  }

  closeNode(): void {
    const name = this.names.pop();
    this.text += this.isLeaf ? "/>" : `</${name}>`;
    this.isOpen = false;
    this.isLeaf = false;
  }

  leafNode(name: string, attributes?: Attributes, text?: string | number | boolean): void {
    const tag = `${name}${attributesText(attributes)}`;
    this.text += `${this.isOpen ? "><" : "<"}${text === undefined ? `${tag}/>` : `${tag}>${encoded(text)}</${name}>`}`;
    this.isOpen = false;
    this.isLeaf = false;
  }

  /** What is written from here on may be taken back by `rollback`, or stands after `commit`. */
  addRollback(): void {
    const { text, names, isLeaf, isOpen } = this;
    this.marks.push({ text, depth: names.length, isLeaf, isOpen });
  }

  commit(): void {
    this.marks.pop();
  }

  rollback(): void {
    const mark = this.marks.pop();
    if (!mark) return;
    this.text = mark.text;
    this.names.length = mark.depth;
    this.isLeaf = mark.isLeaf;
    this.isOpen = mark.isOpen;
  }
}

function attributesText(attributes: Attributes | undefined): string {
  let text = "";
  for (const [name, value] of Object.entries(attributes ?? {}))
    if (value !== undefined) text += ` ${name}="${encoded(value)}"`;
  return text;
}

const entities: Readonly<Record<string, string>> = {
  "<": "&lt;",
  ">": "&gt;",
  "&": "&amp;",
  "'": "&apos;",
  '"': "&quot;",
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no words for them, so they are left out.
const special = /[<>&'"\x7F\x00-\x08\x0B\x0C\x0E-\x1F]/gu;

/** Words as exceljs encodes them: signs of XML as entities, without control characters. */
const encoded = (value: string | number | boolean): string =>
  value.toString().replace(special, (character) => entities[character] ?? "");

export { XmlStream as "module.exports" };
