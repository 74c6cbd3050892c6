import { Dialog } from '../shell/dialog';
import { AppFrame, type AppFrameProps } from './app-frame';
import type { ModalRequest } from './host-commands';

interface FrameModalProps {
  readonly request: ModalRequest;
  readonly frame: AppFrameProps;
  readonly onDone: () => void;
}

/** A modal of the app: the same surface, or another resource, with what was given in `extension.modal`. */
export function FrameModal({ request, frame, onDone }: FrameModalProps) {
  const close = (payload?: unknown) => {
    void request.onClose(payload);
    onDone();
  };
  const shown = request.resource === null ? frame : { ...frame, resource: request.resource };
  return (
    <Dialog title={request.title || frame.title} size="large" onClose={() => close()}>
      <AppFrame {...shown} modal={request.context} onClose={close} onSubmit={close} />
    </Dialog>
  );
}
