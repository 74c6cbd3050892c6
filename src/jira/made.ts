/** A thing of Jira's configuration that has an id and a name. */
export interface Made {
  readonly id: string;
  readonly name: string;
}
