/** What came of a turn of long work in the queue: it is over, or goes on after a wait in seconds. */
export type Turn = { readonly over: true } | { readonly over: false; readonly waitInSeconds: number };

export const over: Turn = { over: true };
