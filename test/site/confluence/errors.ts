/** A refusal of the emulated Confluence; printed in the v2 or the v1 form, as the path asks. */
export class ConfluenceError extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 501,
    message: string,
  ) {
    super(message);
    this.name = 'ConfluenceError';
  }
}

export const notFound = (what: string): ConfluenceError =>
  new ConfluenceError(404, `Cannot find ${what}. It does not exist or you do not have permission to view it.`);

export const badRequest = (message: string): ConfluenceError => new ConfluenceError(400, message);
