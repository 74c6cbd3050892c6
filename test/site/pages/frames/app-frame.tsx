import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Place } from '../../web/place';
import { aheadInMs, boot } from '../boot';
import { messagesOfError, post } from '../rest';
import { Notice } from '../shell/notice';
import { RenderDoc } from '../ui-kit/render-doc';
import { showFlag, closeFlag } from '../shell/flags';
import { FrameModal } from './frame-modal';
import { hostCommands, type FrameHooks, type ModalRequest, type OpenFrame } from './host-commands';
import { createPageAddress } from './page-address';
import { createWire } from './wire';

interface FrameAnswer extends OpenFrame {
  readonly source: { readonly path: string; readonly render: 'native' | 'default' };
}

export interface AppFrameProps {
  readonly moduleKey: string;
  readonly place: Place;
  /** What the frame is, for people who cannot see it. */
  readonly title: string;
  /** A change of it opens the frame anew: such as when the value it shows was saved. */
  readonly version?: string | undefined;
  /** A resource of the manifest instead of the module's own. */
  readonly resource?: string;
  readonly modal?: unknown;
  /** The address of a page of the app, below which it has routes of its own. */
  readonly base?: string;
  readonly onSubmit?: FrameHooks['onSubmit'];
  readonly onClose?: FrameHooks['onClose'];
  readonly onRefresh?: FrameHooks['onRefresh'];
}

/** A surface of the app: its own origin, its own policy, and nothing but the bridge between it and the page. */
export function AppFrame(props: AppFrameProps) {
  const { moduleKey, place, version, resource, modal } = props;
  const opened = useQuery({
    queryKey: ['frame', moduleKey, place, version, resource, modal],
    queryFn: () => post<FrameAnswer>('/_forge/context', { moduleKey, place, resource, modal }),
    gcTime: 0,
    placeholderData: (previous) => previous,
  });
  if (opened.isError) return <Notice tone="error" title={`${props.title} cannot be shown`} messages={messagesOfError(opened.error)} />;
  if (!opened.data) return <div className="frame-waiting" aria-busy="true" />;
  return <OpenedFrame key={opened.data.token} frame={opened.data} {...props} />;
}

const frameUrl = (path: string) => {
  const url = new URL(path, `http://app.localhost:${location.port}`);
  const mode = document.documentElement.dataset.colorMode ?? boot.mode;
  url.search = new URLSearchParams({ site: location.origin, mode, ahead: String(aheadInMs) }).toString();
  return url;
};

function OpenedFrame({ frame, ...props }: AppFrameProps & { readonly frame: FrameAnswer }) {
  const element = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(0);
  const [forgeDoc, setForgeDoc] = useState<unknown>(null);
  const [modal, setModal] = useState<ModalRequest | null>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const url = useMemo(() => frameUrl(frame.source.path), [frame]);
  useEffect(() => {
    const hooks = (): FrameHooks => ({
      onSubmit: latest.current.onSubmit,
      onClose: latest.current.onClose,
      onRefresh: latest.current.onRefresh,
      onResize: setHeight,
      onReconcile: setForgeDoc,
      onModal: setModal,
      onFlag: showFlag,
      onFlagClosed: closeFlag,
    });
    const send = (message: unknown) => element.current?.contentWindow?.postMessage(message, url.origin);
    const page = createPageAddress(latest.current.base, (move) => void wire.call('route', move));
    const wire = createWire(send, hostCommands(frame, hooks, page));
    const unfollow = page?.follow();
    const receive = (event: MessageEvent<unknown>) => {
      if (event.source === element.current?.contentWindow && event.origin === url.origin) wire.receive(event.data);
    };
    const follow = new MutationObserver(() => void wire.call('theme', document.documentElement.dataset.colorMode).catch(() => undefined));
    follow.observe(document.documentElement, { attributes: true, attributeFilter: ['data-color-mode'] });
    window.addEventListener('message', receive);
    return () => {
      follow.disconnect();
      unfollow?.();
      window.removeEventListener('message', receive);
    };
  }, [frame, url]);
  // The listener has to be there before the frame's first message: effects run before it can have loaded.
  const native = frame.source.render === 'native';
  return (
    <>
      {native && <RenderDoc forgeDoc={forgeDoc} />}
      <iframe
        ref={element}
        title={props.title}
        src={url.href}
        className={native ? 'frame-hidden' : 'frame'}
        style={{ height: native ? 0 : height }}
        hidden={native}
      />
      {modal && <FrameModal request={modal} frame={props} onDone={() => setModal(null)} />}
    </>
  );
}
