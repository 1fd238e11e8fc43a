import { brotliDecompressSync } from "node:zlib";

export { brotliDecompressSync as "module.exports" };
