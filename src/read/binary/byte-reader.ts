import { damaged } from "../unreadable.js";

/** Reads little-endian values one after another from bytes that may lie in several pieces. */
export class ByteReader {
  readonly #pieces: readonly Uint8Array[];
  #piece = 0;
  #at = 0;

  constructor(...pieces: readonly Uint8Array[]) {
    this.#pieces = pieces.filter(({ length }) => length > 0);
  }

  get isAtEnd(): boolean {
    return this.#piece >= this.#pieces.length;
  }

  u8(): number {
    const piece = this.#pieces[this.#piece];
    if (!piece) throw damaged("中身が途中で終わっています");
    const byte = piece[this.#at] as number;
    this.#advance(piece, 1);
    return byte;
  }

  u16(): number {
    return this.u8() | (this.u8() << 8);
  }

  u32(): number {
    return (this.u16() | (this.u16() << 16)) >>> 0;
  }

  f64(): number {
    const view = new DataView(new ArrayBuffer(8));
    for (let at = 0; at < 8; at += 1) view.setUint8(at, this.u8());
    return view.getFloat64(0, true);
  }

  skip(count: number): void {
    for (let left = count; left > 0; ) {
      const piece = this.#pieces[this.#piece];
      if (!piece) throw damaged("中身が途中で終わっています");
      const step = Math.min(left, piece.length - this.#at);
      this.#advance(piece, step);
      left -= step;
    }
  }

  /**
   * Letters of two bytes, or of one (Latin-1). With `nextWidth`, where a new piece begins among them it says first
   * how wide the others are.
   */
  letters(count: number, isWide: boolean, nextWidth?: () => boolean): string {
    const parts: string[] = [];
    let wide = isWide;
    for (let left = count; left > 0; ) {
      if (nextWidth && this.#at === 0 && left < count) wide = nextWidth();
      const piece = this.#pieces[this.#piece];
      if (!piece) throw damaged("中身が途中で終わっています");
      const here = Math.min(left, Math.floor((piece.length - this.#at) / (wide ? 2 : 1)));
      if (here === 0) throw damaged("文字が途中で切れています");
      const bytes = piece.subarray(this.#at, this.#at + here * (wide ? 2 : 1));
      parts.push(Buffer.from(bytes).toString(wide ? "utf16le" : "latin1"));
      this.#advance(piece, bytes.length);
      left -= here;
    }
    return parts.join("");
  }

  #advance(piece: Uint8Array, count: number): void {
    this.#at += count;
    if (this.#at < piece.length) return;
    this.#piece += 1;
    this.#at = 0;
  }
}
