type Decoder = InstanceType<typeof TextDecoder>;

/** Enough of a file to tell its encoding by. */
const sample = 65_536;

/** A file's text piece by piece: UTF-8 (with or without BOM), else CP932, as the whole-file decoder has it. */
export async function* decodeChunks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: Decoder | undefined;
  const head: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    if (decoder) {
      yield decoder.decode(chunk, { stream: true });
      continue;
    }
    head.push(chunk);
    size += chunk.length;
    if (size < sample) continue;
    decoder = decoderFor(head);
    yield decoder.decode(Buffer.concat(head), { stream: true });
  }
  if (decoder) yield decoder.decode();
  else yield decoderFor(head).decode(Buffer.concat(head));
}

function decoderFor(head: readonly Uint8Array[]): Decoder {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(head), { stream: true });
    return new TextDecoder("utf-8", { fatal: true });
  } catch {
    return new TextDecoder("windows-31j", { fatal: true });
  }
}
