/** うち書き: whether a row is a part of the row above it, and is not counted again. うちわ (fans) are made, too. */
export const isOfWhich = (label: string): boolean => /^[（(]?うち(?!わ)/u.test(label);

/** 上位の一覧: how many rows a list of the largest has by its own name, 「上位10業種」; undefined for what lists all. */
export function topOf(dimension: string): number | undefined {
  const [, number] = /上位([0-9]+)/u.exec(dimension.normalize("NFKC").replace(/\s/gu, "")) ?? [];
  return number === undefined ? undefined : Number(number);
}
