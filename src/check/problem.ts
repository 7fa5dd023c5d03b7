/** Something wrong in the content, where it is and what to do about it (in Hindi and in English). */
export interface Problem {
  /** The path of the file from the working directory. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
}
