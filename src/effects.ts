/**
 * Everything that touches the world, in one small argument: commands get it, tests fake it.
 * Paths are as the user typed them, relative to the working folder.
 */
export interface Effects {
  /** What is there: a file, a folder (with the names in it, sorted), or nothing. Links are followed. */
  look(path: string): Promise<Found>;
  /** Where a path leads in the end, links followed; undefined where nothing is there. */
  real(path: string): Promise<string | undefined>;
  /** A file's bytes; where `room` holds them they may lie there, and are good until it is used again. */
  readFile(path: string, room?: Uint8Array): Promise<Uint8Array>;
  /** A file too large to hold, piece by piece. */
  readChunks(path: string): AsyncIterable<Uint8Array>;
  /**
   * Replaces a folder's outputs: all of them appear, or none and the old ones stay. Of what else stands there,
   * the files that `isStale` names (by their paths below the folder) go, and the others stay as they are.
   */
  replaceOutputs(
    folder: string,
    outputs: readonly Output[],
    isStale: (path: string) => boolean,
  ): Promise<Standing>;
  /** Results, for pipes and files. */
  print(text: string): void;
  /** Results too large to hold, as they are made; waits while the reader is slower. */
  printChunks(chunks: AsyncIterable<string>): Promise<void>;
  /** Talk, for the person at the terminal. */
  say(text: string): void;
  /** Asks the person at the terminal, and waits for a line; undefined where nobody is there to answer. */
  ask(question: string): Promise<string | undefined>;
  /** Shows what is being done now; call the returned function when it is done. */
  progress(label: string): (result: string) => void;
  /** Today, for deadlines: `YYYY-MM-DD`. */
  today(): string;
}

export type Found =
  | { kind: "folder"; names: readonly string[] }
  /** `device`: a pipe, a socket, a disk; reading it may never end. `broken-link`: a link whose end is gone. */
  | { kind: "file" | "nothing" | "device" | "broken-link" }
  /** A link that leads out of the folder that is read (`readerWithin`). */
  | { kind: "outside" };

/** A file to be written: its path below the output folder, and its bytes. */
export interface Output {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What stood in the output folder before and was not written anew: by its path below the folder, and size in bytes. */
export interface Standing {
  readonly kept: readonly { readonly path: string; readonly bytes: number }[];
  readonly removed: readonly string[];
}

export type FileEffects = Pick<Effects, "look" | "real" | "readFile" | "readChunks" | "replaceOutputs">;
