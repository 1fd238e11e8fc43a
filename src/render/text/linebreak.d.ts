declare module "linebreak" {
  /** Unicode line breaking (UAX 14): yields the offsets at which a line may end. */
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}
