/**
 * Everything that touches the world, in one small argument: commands get it, tests fake it.
 * Paths are as the user typed them, relative to the working folder.
 */
export interface Effects {
  /** What is there: a file, a folder (with the names in it, sorted), or nothing. */
  look(path: string): Promise<Found>;
  readFile(path: string): Promise<Uint8Array>;
  /** Replaces the named outputs of a folder: all of them appear, or none and the old ones stay. */
  replaceOutputs(folder: string, outputs: readonly Output[]): Promise<void>;
  /** Results, for pipes and files. */
  print(text: string): void;
  /** Talk, for the person at the terminal. */
  say(text: string): void;
  /** Shows what is being done now; call the returned function when it is done. */
  progress(label: string): (result: string) => void;
}

export type Found = { kind: "file" } | { kind: "folder"; names: readonly string[] } | { kind: "nothing" };

/** A file to be written: its path below the output folder, and its bytes. */
export interface Output {
  readonly path: string;
  readonly bytes: Uint8Array;
}
