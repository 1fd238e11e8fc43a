import type { Book } from "../book.js";
import { damaged } from "../unreadable.js";
export function openOld(_bytes: Uint8Array, _format: "xls" | "xlsb", _file: string): Book {
  throw damaged("x");
}
