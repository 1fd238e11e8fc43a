import { readFileSync } from "node:fs";

/**
 * 手で書いた行: what the cases cannot tell (保証申込, 償還, 利用企業者数, withheld numbers), kept beside the generator.
 * A row takes the place of the generated one of the same first `keys` cells, or comes at the end.
 */
export function withRowsByHand(path: string, generated: string, keys: number): string {
  const [, ...rows] = linesOf(readFileSync(`bench/sample/by-hand/${path}`, "utf8"));
  const keyOf = (line: string) => line.split(",").slice(0, keys).join(",");
  const own = new Map(rows.map((line) => [keyOf(line), line]));
  const lines = linesOf(generated).map((line) => {
    const taken = own.get(keyOf(line)) ?? line;
    own.delete(keyOf(line));
    return taken;
  });
  return `${[...lines, ...own.values()].join("\n")}\n`;
}

const linesOf = (text: string): string[] => text.trimEnd().split("\n");
