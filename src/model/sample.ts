/** 見本の主: of whom the samples in `data/` are. To a dataset of theirs these words are its own. */
const owners: readonly string[] = ["みなと県信用保証協会", "若葉商工会議所", "みなと県"];

/** 見本の語: names and numbers of the samples, and of blanks as people write them, that belong to nobody. */
const words: readonly string[] = [
  ...owners,
  "Minato Prefecture",
  "みなと市",
  "若葉市",
  "000-000-0",
  "www.example.jp",
  "〇〇県",
  "〇〇市",
  "〇〇商工会議所",
];

/** What of a text was left from a sample; nothing, where the corporation itself is called so. */
export function sampleWordsIn(text: string, owner: string): readonly string[] {
  const found = words.filter((word) => text.includes(word) && !owner.includes(word));
  if (found.length === 0 || owners.includes(owner)) return [];
  // 「みなと県信用保証協会」 is told, and 「みなと県」 in it is not told again.
  return found.filter((word) => !found.some((longer) => longer !== word && longer.includes(word)));
}
