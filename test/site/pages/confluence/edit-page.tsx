import { useState } from 'react';
import { boot } from '../boot';
import { AdfView, adfOfText, textOfAdf, type AdfNode } from '../adf/adf-view';
import { AppFrame } from '../frames/app-frame';
import { useExtensions } from '../issue/issue-data';
import { messagesOfError } from '../rest';
import { Dialog } from '../shell/dialog';
import { Loaded } from '../shell/loaded';
import { Notice } from '../shell/notice';
import { useTitle } from '../shell/use-title';
import { configured, macroOf, savePage, useWikiPage, type Space, type WikiPage } from './page-data';

interface Configuring {
  readonly moduleKey: string;
  readonly node: AdfNode;
  /** Where the macro stands; `null` while it is being inserted. */
  readonly at: number | null;
}

interface BlockProps {
  readonly node: AdfNode;
  readonly onChange: (node: AdfNode) => void;
  readonly onRemove: () => void;
  readonly onConfigure: (moduleKey: string) => void;
}

const isSimple = (node: AdfNode) =>
  (node.type === 'paragraph' || node.type === 'heading') &&
  (node.content ?? []).every(({ type, marks }) => type === 'text' && !marks?.length);

/** Plain paragraphs and headings are written here; a macro is configured; all else stays as it is. */
function Block({ node, onChange, onRemove, onConfigure }: BlockProps) {
  const macro = macroOf(node);
  const remove = (
    <button type="button" className="edit-button" aria-label={`Remove: ${textOfAdf(node).slice(0, 40) || node.type}`} onClick={onRemove}>
      Remove
    </button>
  );
  if (macro) {
    return (
      <li className="block block-macro">
        <span>{typeof node.attrs?.text === 'string' ? node.attrs.text : macro.moduleKey}</span>
        <span className="row">
          <button type="button" className="button" onClick={() => onConfigure(macro.moduleKey)}>
            Configure
          </button>
          {remove}
        </span>
      </li>
    );
  }
  if (!isSimple(node)) {
    return (
      <li className="block">
        <AdfView doc={node} />
        {remove}
      </li>
    );
  }
  return (
    <li className="block">
      <textarea
        className={node.type === 'heading' ? 'input block-heading' : 'input'}
        aria-label={node.type === 'heading' ? 'Heading' : 'Paragraph'}
        placeholder={node.type === 'heading' ? 'Heading' : 'Write here'}
        rows={Math.max(1, Math.ceil(textOfAdf(node).length / 120))}
        defaultValue={textOfAdf(node)}
        onChange={({ target }) => onChange({ ...node, content: adfOfText(target.value).content?.[0]?.content ?? [] })}
      />
      {remove}
    </li>
  );
}

function useDraft(page: WikiPage, space: Space) {
  const [title, setTitle] = useState(page.title);
  const [blocks, setBlocks] = useState<readonly { readonly id: number; readonly node: AdfNode }[]>(() =>
    (page.doc.content ?? []).map((node, id) => ({ id, node })),
  );
  const [refusal, setRefusal] = useState<readonly string[]>([]);
  const replace = (at: number, node: AdfNode) =>
    setBlocks((before) => before.map((block, index) => (index === at ? { ...block, node } : block)));
  const remove = (at: number) => setBlocks((before) => before.filter((_block, index) => index !== at));
  const append = (node: AdfNode) =>
    setBlocks((before) => [...before, { id: before.reduce((most, { id }) => Math.max(most, id), 0) + 1, node }]);
  const publish = async () => {
    try {
      await savePage(page, title, { ...page.doc, content: blocks.map(({ node }) => node) });
      location.assign(`/wiki/spaces/${space.key}/pages/${page.id}`);
    } catch (error) {
      setRefusal(messagesOfError(error));
    }
  };
  return { title, setTitle, blocks, replace, remove, append, publish, refusal };
}

interface ConfigDialogProps {
  readonly page: WikiPage;
  readonly configuring: Configuring;
  readonly title: string;
  readonly onSubmit: (config: unknown) => void;
  readonly onClose: () => void;
}

function ConfigDialog({ page, configuring, title, onSubmit, onClose }: ConfigDialogProps) {
  const macro = macroOf(configuring.node);
  const localId = configuring.at === null ? null : (macro?.localId ?? null);
  return (
    <Dialog title={title} onClose={onClose}>
      <AppFrame
        moduleKey={configuring.moduleKey}
        place={{ kind: 'macro-config', pageId: page.id, localId, config: { ...macro?.config } }}
        title={title}
        onSubmit={(payload) => onSubmit(typeof payload === 'object' && payload !== null && 'config' in payload ? payload.config : {})}
        onClose={onClose}
      />
    </Dialog>
  );
}

interface EditorBarProps {
  readonly draft: ReturnType<typeof useDraft>;
  readonly back: string;
  /** A macro that is configured before it stands on the page. */
  readonly onInsert: (moduleKey: string, node: AdfNode) => void;
}

function EditorBar({ draft, back, onInsert }: EditorBarProps) {
  const macros = useExtensions().data?.macros ?? [];
  return (
    <div className="row apart editor-bar">
      <div className="row">
        <button type="button" className="button" onClick={() => draft.append({ type: 'heading', attrs: { level: 2 }, content: [] })}>
          Heading
        </button>
        <button type="button" className="button" onClick={() => draft.append({ type: 'paragraph', content: [] })}>
          Paragraph
        </button>
        {macros.map(({ key, title, node, configurable }) => (
          <button
            key={key}
            type="button"
            className="button"
            onClick={() => (configurable ? onInsert(key, node) : draft.append(configured(node, {}, crypto.randomUUID())))}
          >
            Insert {title}
          </button>
        ))}
      </div>
      <div className="row">
        <button type="submit" className="button button-primary">
          Publish
        </button>
        <a className="button button-subtle" href={back}>
          Close
        </a>
      </div>
    </div>
  );
}

function Editor({ page, space, configure }: { readonly page: WikiPage; readonly space: Space; readonly configure: string | null }) {
  const draft = useDraft(page, space);
  const macros = useExtensions().data?.macros ?? [];
  const find = (moduleKey: string): Configuring | null => {
    const at = draft.blocks.findIndex(({ node }) => macroOf(node)?.moduleKey === moduleKey);
    const node = draft.blocks[at]?.node;
    return node ? { moduleKey, node, at } : null;
  };
  const [configuring, setConfiguring] = useState<Configuring | null>(() => (configure === null ? null : find(configure)));
  useTitle(`Edit ${page.title}`);
  const take = (config: unknown) => {
    if (!configuring) return;
    const { at, node } = configuring;
    if (at === null) draft.append(configured(node, config, crypto.randomUUID()));
    else draft.replace(at, configured(node, config, macroOf(node)?.localId ?? crypto.randomUUID()));
    setConfiguring(null);
  };
  return (
    <form
      className="page page-wiki form"
      onSubmit={(event) => {
        event.preventDefault();
        void draft.publish();
      }}
    >
      <h1 className="visually-hidden">Edit {page.title}</h1>
      <EditorBar
        draft={draft}
        back={`/wiki/spaces/${space.key}/pages/${page.id}`}
        onInsert={(moduleKey, node) => setConfiguring({ moduleKey, node, at: null })}
      />
      {draft.refusal.length > 0 && <Notice tone="error" title="Not published" messages={draft.refusal} />}
      <input
        className="input title-input"
        aria-label="Title"
        value={draft.title}
        required
        onChange={({ target }) => draft.setTitle(target.value)}
      />
      <ul className="blocks">
        {draft.blocks.map(({ id, node }, at) => (
          <Block
            key={id}
            node={node}
            onChange={(next) => draft.replace(at, next)}
            onRemove={() => draft.remove(at)}
            onConfigure={(moduleKey) => setConfiguring({ moduleKey, node, at })}
          />
        ))}
      </ul>
      {configuring && (
        <ConfigDialog
          page={page}
          configuring={configuring}
          title={macros.find(({ key }) => key === configuring.moduleKey)?.title ?? configuring.moduleKey}
          onSubmit={take}
          onClose={() => setConfiguring(null)}
        />
      )}
    </form>
  );
}

function MayNotEdit() {
  return (
    <div className="page">
      <h1>You may read this page, not edit it</h1>
      <p>Editing needs the right to write in its space.</p>
    </div>
  );
}

export function EditPage({ pageId, configure }: { readonly pageId: string; readonly configure: string | null }) {
  const loaded = useWikiPage(pageId);
  if (!boot.writesWiki) return <MayNotEdit />;
  return <Loaded query={loaded}>{({ page, space }) => <Editor page={page} space={space} configure={configure} />}</Loaded>;
}
