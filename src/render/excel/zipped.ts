import { buffer } from "node:stream/consumers";
import { unzipSync } from "fflate";
import { ZipFile } from "yazl";

/** An xlsx file as the parts it is zipped from, by their path: `xl/workbook.xml`, … */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** Throws where the bytes are no zip, which those of somebody else may not be: see `openParts`. Folders are no parts. */
export function unzipParts(bytes: Uint8Array): Parts {
  return unzipSync(bytes, { filter: ({ name }) => !name.endsWith("/") });
}

/** A name that is absolute, has a drive or climbs out of its folder: programs that unzip refuse it, and so does kaiji. */
const isOdd = (path: string): boolean => /^\/|^[a-z]:|\\|(?:^|\/)\.\.(?:\/|$)/iu.test(path);

/** Somebody's xlsx file taken apart; undefined where it is no zip, or holds what no program would. */
export function openParts(bytes: Uint8Array): Parts | undefined {
  try {
    const parts = unzipParts(bytes);
    return Object.keys(parts).some(isOdd) ? undefined : parts;
  } catch {
    return undefined;
  }
}

/** Deflate makes nothing smaller than this. */
const mostPacked = 1032;

/** How large the parts say they are, together; undefined where the bytes are no zip. Nothing is unpacked. */
export function unpackedSize(bytes: Uint8Array): number | undefined {
  let size = 0;
  const add = ({ originalSize }: { originalSize: number }): boolean => {
    size += originalSize;
    return false;
  };
  try {
    unzipSync(bytes, { filter: add });
    return size <= bytes.length * mostPacked ? size : undefined;
  } catch {
    return undefined;
  }
}

/** The zip format's own zero. */
const noTime = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true };

/** Zips with one fixed time, so that the same parts give the same bytes. */
export function zipParts(parts: Parts): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [path, bytes] of Object.entries(parts)) zip.addBuffer(Buffer.from(bytes), path, noTime);
  zip.end();
  return buffer(zip.outputStream);
}
