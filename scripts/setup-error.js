/** A problem that is the reader's to solve: its message is printed as it stands, without a stack. */
export class SetupError extends Error {}
