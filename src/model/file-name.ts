/** Characters that Windows takes in no name, and the full-width ones that look the same to a reader. */
const forbidden = '<>:"/\\|?*';
const fullWidth = "＜＞：”／＼｜？＊";

/** Names that mean devices on Windows, whatever ending follows them. */
const reserved = /^(?:CON|PRN|AUX|NUL|COM[0-9¹²³]|LPT[0-9¹²³])(?=\.|$)/iu;

/** Windows counts a whole path, Linux a name's bytes: this much leaves room for folders and an ending. */
const mostLetters = 80;
const mostBytes = 160;

/**
 * ファイル名: why a text cannot be the name of a file on Linux and on Windows alike; undefined where it can.
 * The rules are Microsoft's "Naming Files, Paths, and Namespaces".
 */
export function fileNameFault(text: string): string | undefined {
  if (text === "") return "空です";
  const bad = [...text].find(
    (character) => forbidden.includes(character) || /[\p{Cc}\p{Cf}]/u.test(character),
  );
  if (bad !== undefined) return `ファイルの名に使えない文字「${bad}」があります`;
  if (/^[\s.~]|[\s.]$/u.test(text)) return "空白や「.」「~」で始まるか、空白や「.」で終わっています";
  if (reserved.test(text)) return "Windowsが別の用に使う名です";
  if (text.length > mostLetters || new TextEncoder().encode(text).length > mostBytes) return "長すぎます";
  return undefined;
}

/** The legal name nearest to a text: what may not stand in a name becomes full-width, what is too long is cut. */
export function fileName(text: string): string {
  const shown = [...text.replace(/[\p{Cc}\p{Cf}]/gu, "")]
    .map((character) => fullWidth[forbidden.indexOf(character)] ?? character)
    .join("")
    .trim()
    .replace(/^[.~]+|\.+$/gu, (marks) => [...marks].map((mark) => (mark === "." ? "．" : "～")).join(""));
  const named = reserved.test(shown) || shown === "" ? `＿${shown}` : shown;
  const letters = [...named];
  while (fileNameFault(letters.join("")) === "長すぎます") letters.pop();
  return letters.join("").trimEnd();
}

/** The legal names nearest to some texts: of those that would be the same file, the second is marked 「（2）」, and so on. */
export function fileNames(texts: readonly string[]): string[] {
  const taken = new Set<string>();
  return texts.map((text) => {
    for (let count = 1; ; count += 1) {
      const name = marked(fileName(text), count === 1 ? "" : `（${count}）`);
      if (taken.has(sameFileName(name))) continue;
      taken.add(sameFileName(name));
      return name;
    }
  });
}

/** A name with a mark at its end, the name cut where both together are too long. */
function marked(name: string, mark: string): string {
  const letters = [...name];
  while (fileNameFault(letters.join("") + mark) === "長すぎます") letters.pop();
  return letters.join("") + mark;
}

/** What Windows and macOS take for the same name: neither capitals nor the way an accent is coded tell two apart. */
export function sameFileName(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
