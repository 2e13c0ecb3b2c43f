/** Content that has errors; what is wrong has been said already. */
export class ContentError extends Error {}
