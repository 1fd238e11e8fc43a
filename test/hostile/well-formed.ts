import { DOMParser } from "@xmldom/xmldom";
import { unzipSync } from "fflate";
import { fileNameFault } from "../../src/model/file-name.js";

const decoder = new TextDecoder("utf-8", { fatal: true });

/** What no XML 1.0 document may hold, however it is written. */
const noXml =
  /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|&#(?:x(?:[0-8bcef]|1[0-9a-f])|(?:[0-8]|1[124-9]|2\d|3[01]));/iu;

function xmlFault(xml: string): string | undefined {
  if (noXml.test(xml)) return "a character that XML does not have";
  // Excel takes this for the character itself.
  if (/_x00[01][0-9a-f]_/iu.test(xml)) return "an escaped control character";
  try {
    new DOMParser({
      onError: (level, message) => {
        throw new Error(`${level}: ${message}`);
      },
    }).parseFromString(xml, "text/xml");
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Content lines of RFC 5545: ended by CRLF, folded at 75 octets, nested components closed in turn. */
function calendarFault(calendar: string): string | undefined {
  if (!calendar.endsWith("\r\n")) return "no line end at the end";
  const raw = calendar.slice(0, -2).split("\r\n");
  if (raw.some((line) => /[\r\n]/u.test(line))) return "a bare line end";
  if (raw.some((line) => new TextEncoder().encode(line).length > 75)) return "a line over 75 octets";
  const open: string[] = [];
  for (const line of raw
    .join("\r\n")
    .replaceAll(/\r\n[ \t]/gu, "")
    .split("\r\n")) {
    const [, name, value = ""] = /^([A-Z][A-Z0-9-]*)(?:;[^:]*)?:(.*)$/u.exec(line) ?? [];
    if (name === undefined) return `no content line: ${line}`;
    if (/[\p{Cc}]/u.test(value)) return `a control character: ${line}`;
    if (name === "BEGIN") open.push(value);
    if (name === "END" && open.pop() !== value) return `out of turn: ${line}`;
    if (name === "DTSTART" && !/^\d{8}$/u.test(value)) return `no day: ${line}`;
  }
  return open.length > 0 ? `left open: ${open.join()}` : undefined;
}

/** Everything that is wrong with the form of an output; none, where programs can open it. */
export function faultsOf(path: string, bytes: Uint8Array): string[] {
  const at = (fault: string | undefined, part = "") =>
    fault === undefined ? [] : [`${path} ${part}: ${fault}`];
  // A name leaves room for its ending.
  const name = path.split("/").flatMap((segment) => at(fileNameFault(segment.replace(/\.[a-z]+$/u, ""))));
  if (path.endsWith(".xlsx")) {
    const parts = Object.entries(unzipSync(bytes)).filter(([part]) => /\.(xml|rels|vml)$/u.test(part));
    return [...name, ...parts.flatMap(([part, xml]) => at(xmlFault(decoder.decode(xml)), part))];
  }
  if (path.endsWith(".svg")) return [...name, ...at(xmlFault(decoder.decode(bytes)))];
  if (path.endsWith(".ics")) return [...name, ...at(calendarFault(decoder.decode(bytes)))];
  if (path.endsWith(".json")) JSON.parse(decoder.decode(bytes));
  return name;
}
