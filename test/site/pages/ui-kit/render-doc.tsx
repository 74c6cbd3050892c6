import { Fragment, type ReactNode } from 'react';
import { Notice } from '../shell/notice';
import { components } from './components';
import type { ForgeDoc } from './forge-doc';

const isKnown = ({ type }: ForgeDoc) => Object.hasOwn(components, type);

function unknownTypes(doc: ForgeDoc): readonly string[] {
  return [...(isKnown(doc) ? [] : [doc.type]), ...doc.children.flatMap(unknownTypes)];
}

/** Draws what a UI Kit resource wants shown. A type that is not emulated is an error, not a gap. */
export function RenderDoc({ forgeDoc }: { readonly forgeDoc: unknown }) {
  if (forgeDoc === null) return null;
  const doc = forgeDoc as ForgeDoc;
  const unknown = unknownTypes(doc);
  if (unknown.length > 0) return <Notice tone="error" title="This view uses UI Kit components that are not emulated" messages={unknown} />;
  return <div className="ui-kit">{draw(doc)}</div>;
}

function draw(doc: ForgeDoc): ReactNode {
  const Component = components[doc.type];
  if (!Component) throw new Error(`The UI Kit component ${doc.type} is not emulated.`);
  return (
    <Component key={doc.key} props={doc.props}>
      {doc.children.map((child) => (
        <Fragment key={child.key}>{draw(child)}</Fragment>
      ))}
    </Component>
  );
}
