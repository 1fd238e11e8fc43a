/** A call that cannot be carried out as it was written: printed in one line, exit code 2. */
export class UsageError extends Error {}
