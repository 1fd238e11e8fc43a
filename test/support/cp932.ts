/** Characters to their CP932 bytes, made by asking the decoder about every code there is. */
const codes = new Map<string, readonly number[]>();
const decoder = new TextDecoder("windows-31j");
for (let first = 0; first < 0x100; first += 1) {
  remember([first]);
  if (first >= 0x81) for (let second = 0x40; second <= 0xfc; second += 1) remember([first, second]);
}

function remember(bytes: readonly number[]): void {
  const text = decoder.decode(new Uint8Array(bytes));
  if ([...text].length === 1 && text !== "\uFFFD" && !codes.has(text)) codes.set(text, bytes);
}

/** Text as Excel in Japan saves a CSV; throws on characters that CP932 does not have. */
export function cp932(text: string): Uint8Array {
  const bytes = [...text].flatMap((character) => {
    const code = codes.get(character);
    if (!code) throw new RangeError(`${character} is not in CP932`);
    return code;
  });
  return new Uint8Array(bytes);
}
