import { openParts, type Parts } from "../../excel/zipped.js";
import { attributeOf, descendants, type XmlElement } from "../xml/element.js";
import { parsedXml } from "../xml/parse.js";

/** A part as it is read: its text, and the root of its tree. */
export interface XmlPart {
  readonly path: string;
  readonly text: string;
  readonly root: XmlElement;
}

/** Which part another part points at; `type` is the last word of the relation's type: `drawing`, `comments`. */
export interface PartRelation {
  readonly id: string;
  readonly type: string;
  readonly path: string;
}

/** A worksheet of a form, in the order of the tabs. */
export interface FormTab {
  readonly name: string;
  readonly path: string;
  readonly isHidden: boolean;
  /** Its number among all the tabs, charts included: names that are its own go by it. */
  readonly index: number;
  readonly element: XmlElement;
}

/** A form's file taken apart. Its parts stay as they came; those that are asked for are read once. */
export class FormBook {
  readonly parts: Parts;
  readonly #read = new Map<string, XmlPart | undefined>();

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** undefined where there is none, or it is no XML. */
  part(path: string): XmlPart | undefined {
    if (!this.#read.has(path)) this.#read.set(path, this.#opened(path));
    return this.#read.get(path);
  }

  #opened(path: string): XmlPart | undefined {
    const text = textOf(this.parts[path]);
    const root = text === undefined ? undefined : parsedXml(text);
    return text !== undefined && root ? { path, text, root } : undefined;
  }

  relations(path: string): PartRelation[] {
    const slash = path.lastIndexOf("/") + 1;
    const part = this.part(`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`);
    return (part?.root.children ?? []).flatMap((relation) => {
      const target = attributeOf(relation, "Target");
      if (target === undefined || attributeOf(relation, "TargetMode") === "External") return [];
      const type = attributeOf(relation, "Type")?.split("/").at(-1) ?? "";
      return [{ id: attributeOf(relation, "Id") ?? "", type, path: resolvedPath(path, target) }];
    });
  }

  /** The parts that a part leads to, by the last word of the relation's type. */
  related(path: string, type: string): XmlPart[] {
    return this.relations(path)
      .filter((relation) => relation.type === type)
      .flatMap((relation) => this.part(relation.path) ?? []);
  }

  get workbook(): XmlPart | undefined {
    const main = this.relations("").find(({ type }) => type === "officeDocument");
    return this.part(main?.path ?? "xl/workbook.xml");
  }

  get tabs(): FormTab[] {
    const { workbook } = this;
    if (!workbook) return [];
    const relations = new Map(this.relations(workbook.path).map((relation) => [relation.id, relation]));
    return descendants(workbook.root, "sheet").flatMap((element, index) => {
      const relation = relations.get(idOf(element));
      if (relation && relation.type !== "worksheet") return [];
      const isHidden = (attributeOf(element, "state") ?? "visible") !== "visible";
      const name = attributeOf(element, "name") ?? "";
      return [{ name, path: relation?.path ?? "", isHidden, index, element }];
    });
  }

  /** Whether the days of the workbook are counted from 1904. */
  get countsFrom1904(): boolean {
    const [properties] = this.workbook ? descendants(this.workbook.root, "workbookPr") : [];
    return isOn(properties && attributeOf(properties, "date1904"));
  }
}

/** undefined where the bytes are no zip that a program would write. */
export function openFormBook(bytes: Uint8Array): FormBook | undefined {
  const parts = openParts(bytes);
  return parts && new FormBook(parts);
}

/** A yes or no, as the several programs write it; `absent` where it is left out. */
export const isOn = (written: string | undefined, absent = false): boolean =>
  written === undefined ? absent : /^(?:1|true|on|t)$/iu.test(written.trim());

/** The id by which a sheet names its part: in the namespace of relations, whatever its prefix. */
function idOf({ attributes }: XmlElement): string {
  return [...attributes].find(([name]) => /^(?!xmlns:).+:id$/u.test(name))?.[1].value ?? "";
}

/** `../drawings/drawing1.xml` or `/xl/drawings/drawing1.xml`, seen from a part. */
function resolvedPath(from: string, target: string): string {
  const steps = target.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** A byte order mark stays, as the other bytes do. */
function textOf(bytes: Uint8Array | undefined): string | undefined {
  if (!bytes) return undefined;
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
