/** What the emulated Confluence remembers. Ids are numbers in strings, as on the wire. */

/** An Atlassian Document Format node. @see https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/ */
export interface AdfNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly AdfMark[];
  readonly content?: readonly AdfNode[];
}

export interface AdfMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

export interface AdfDocument extends AdfNode {
  readonly type: 'doc';
  readonly version: 1;
  readonly content: readonly AdfNode[];
}

/** A content property or a space property: any JSON under a key, with its own version. */
export interface Property {
  readonly id: string;
  readonly key: string;
  value: unknown;
  readonly createdAt: number;
  readonly createdBy: string;
  version: Version;
}

export interface Version {
  readonly number: number;
  readonly authorId: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly message: string;
}

export interface Space {
  readonly id: string;
  readonly key: string;
  name: string;
  readonly authorId: string;
  readonly createdAt: number;
  homepageId: string;
  readonly properties: Map<string, Property>;
}

/** A version keeps the title and the body of its day. */
export interface PageVersion extends Version {
  readonly title: string;
  readonly body: AdfDocument;
}

export type PageStatus = 'current' | 'draft' | 'trashed';

export interface Label {
  readonly id: string;
  readonly prefix: 'global' | 'my' | 'team';
  readonly name: string;
}

export interface Page {
  readonly id: string;
  readonly spaceId: string;
  status: PageStatus;
  parentId: string | null;
  position: number;
  readonly authorId: string;
  ownerId: string;
  readonly createdAt: number;
  /** Oldest first, never empty. */
  readonly versions: [PageVersion, ...PageVersion[]];
  readonly properties: Map<string, Property>;
  readonly labels: Label[];
  /** Account ids and groups that alone may read it; `null` for everybody who reads the space. */
  readers: ReadonlySet<string> | null;
}

export interface AttachmentVersion extends Version {
  readonly content: Uint8Array;
  readonly mediaType: string;
}

export interface Attachment {
  readonly id: string;
  readonly pageId: string;
  readonly title: string;
  readonly fileId: string;
  readonly createdAt: number;
  status: 'current' | 'trashed';
  /** Oldest first, never empty. */
  readonly versions: [AttachmentVersion, ...AttachmentVersion[]];
}

export interface FooterComment {
  readonly id: string;
  readonly pageId: string;
  readonly parentCommentId: string | null;
  readonly title: string;
  readonly body: AdfDocument;
  readonly version: Version;
}

export interface ConfluenceState {
  readonly spaces: Map<string, Space>;
  readonly pages: Map<string, Page>;
  readonly attachments: Map<string, Attachment>;
  readonly comments: Map<string, FooterComment>;
  /** By `prefix:name`: a label has one id on the whole site. */
  readonly labels: Map<string, Label>;
}

export function createConfluenceState(): ConfluenceState {
  return { spaces: new Map(), pages: new Map(), attachments: new Map(), comments: new Map(), labels: new Map() };
}
