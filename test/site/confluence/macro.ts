import { randomUUID } from 'node:crypto';
import type { AppManifest } from '../forge/manifest';
import { environmentId } from '../forge/manifest';
import type { AdfNode } from './model';

const extensionType = 'com.atlassian.ecosystem';

export interface MacroUse {
  readonly moduleKey: string;
  readonly config: Readonly<Record<string, unknown>>;
  /** One instance on a page; a new one unless told. */
  readonly localId?: string;
}

/** An app's macro as Confluence keeps it in a page: an extension node whose `guestParams` are the macro's configuration. */
export function macroNode(
  { host }: { readonly host: { readonly manifest: AppManifest } },
  { moduleKey, config, localId = randomUUID() }: MacroUse,
): AdfNode {
  const ari = `ari:cloud:ecosystem::extension/${host.manifest.appId}/${environmentId}/static/${moduleKey}`;
  const title = host.manifest.modules.macro.find(({ key }) => key === moduleKey)?.title ?? moduleKey;
  return {
    type: 'extension',
    attrs: {
      layout: 'default',
      extensionType,
      extensionKey: `${host.manifest.appId}/${environmentId}/static/${moduleKey}`,
      text: title,
      localId,
      parameters: {
        layout: 'extension',
        localId,
        extensionId: ari,
        extensionTitle: title,
        guestParams: config,
        forgeEnvironment: 'DEVELOPMENT',
        render: 'default',
      },
    },
  };
}

const record = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null ? { ...value } : {});

/** Which macro of the app a node is, and how it is configured; undefined for any other node. */
export function macroConfigOf(node: AdfNode): Required<MacroUse> | undefined {
  const attrs = node.attrs ?? {};
  if (attrs.extensionType !== extensionType || typeof attrs.extensionKey !== 'string') return undefined;
  const moduleKey = attrs.extensionKey.split('/').at(-1);
  if (moduleKey === undefined) return undefined;
  const parameters = record(attrs.parameters);
  const localId = [attrs.localId, parameters.localId].find((id) => typeof id === 'string') ?? '';
  return { moduleKey, localId, config: record(parameters.guestParams) };
}
