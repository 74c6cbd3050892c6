import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import SectionMessage from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import type { ReactNode } from 'react';

interface ComponentProps {
  readonly props: Readonly<Record<string, unknown>>;
  readonly children: ReactNode;
}
type Component = (given: ComponentProps) => ReactNode;

const text = (value: unknown, otherwise = '') => (typeof value === 'string' || typeof value === 'number' ? String(value) : otherwise);
const call = (value: unknown) => () => {
  if (typeof value === 'function') void (value as (event: unknown) => unknown)({});
};

/** The value if it is one of those known; components of Atlaskit take closed sets. */
const oneOf = <Word extends string>(words: readonly Word[], value: unknown, otherwise: Word): Word =>
  words.find((word) => word === value) ?? otherwise;

const lozenges = ['default', 'success', 'removed', 'inprogress', 'new', 'moved'] as const;
const badges = ['default', 'primary', 'primaryInverted', 'important', 'added', 'removed'] as const;
const buttons = ['default', 'primary', 'subtle', 'warning', 'danger'] as const;
const messages = ['information', 'warning', 'error', 'success', 'discovery'] as const;
const alignments = ['start', 'center', 'end'] as const;
const sizes = ['small', 'medium', 'large', 'xlarge'] as const;
const headings = { xxlarge: 'h1', xlarge: 'h1', large: 'h2', medium: 'h3', small: 'h4', xsmall: 'h5', xxsmall: 'h6' } as const;
const headingSizes = Object.keys(headings) as (keyof typeof headings)[];

const space = (value: unknown) =>
  typeof value === 'string' && value.startsWith('space.') ? `var(--ds-${value.replace('.', '-')})` : undefined;
const flexWords: Readonly<Record<string, string>> = {
  start: 'flex-start',
  end: 'flex-end',
  center: 'center',
  'space-between': 'space-between',
  stretch: 'stretch',
  baseline: 'baseline',
};
const flex = (value: unknown) => flexWords[text(value)];

const lines =
  (direction: 'row' | 'column'): Component =>
  ({ props, children }) => {
    const [main, across] = direction === 'row' ? ['alignInline', 'alignBlock'] : ['alignBlock', 'alignInline'];
    const style = {
      display: 'flex',
      flexDirection: direction,
      gap: space(props.space),
      justifyContent: flex(props[main]),
      alignItems: flex(props[across]),
    };
    return <div style={{ ...style, flexWrap: props.shouldWrap === true ? 'wrap' : undefined }}>{children}</div>;
  };

const Heading: Component = ({ props, children }) => {
  const size = oneOf(headingSizes, props.size, 'medium');
  const Tag = oneOf(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'], props.as, headings[size]);
  return <Tag style={{ font: `var(--ds-font-heading-${size})`, margin: 0 }}>{children}</Tag>;
};

const Text: Component = ({ props, children }) => {
  const weight = { regular: 400, medium: 500, semibold: 600, bold: 700 }[text(props.weight)];
  const color = typeof props.color === 'string' ? `var(--ds-${props.color.replace('color.', '').replaceAll('.', '-')})` : undefined;
  const font = { small: 'var(--ds-font-body-small)', large: 'var(--ds-font-body-large)' }[text(props.size)];
  return (
    <p
      style={{
        margin: 0,
        color,
        textAlign: oneOf(alignments, props.align, 'start'),
        ...(font ? { font } : {}),
        ...(weight ? { fontWeight: weight } : {}),
      }}
    >
      {children}
    </p>
  );
};

const Link: Component = ({ props, children }) => (
  <a href={text(props.href)} {...(props.openNewTab === true ? { target: '_blank', rel: 'noreferrer' } : {})}>
    {children}
  </a>
);

const TagOf: Component = ({ props }) => <span className={`tag tag-${text(props.color, 'standard')}`}>{text(props.text)}</span>;

const Box: Component = ({ props, children }) => (
  <div
    style={{
      padding: space(props.padding),
      paddingBlock: space(props.paddingBlock),
      paddingInline: space(props.paddingInline),
      backgroundColor:
        typeof props.backgroundColor === 'string'
          ? `var(--ds-${props.backgroundColor.replace('color.', '').replaceAll('.', '-')})`
          : undefined,
    }}
  >
    {children}
  </div>
);

const only: Component = ({ children }) => children;

export const components: Readonly<Record<string, Component>> = {
  Root: only,
  Fragment: only,
  String: ({ props }) => text(props.text),
  Text,
  Heading,
  Link,
  Box,
  Strong: ({ children }) => <strong>{children}</strong>,
  Em: ({ children }) => <em>{children}</em>,
  Strike: ({ children }) => <s>{children}</s>,
  Code: ({ children }) => <code>{children}</code>,
  Inline: lines('row'),
  Stack: lines('column'),
  List: ({ props, children }) => (props.type === 'ordered' ? <ol>{children}</ol> : <ul>{children}</ul>),
  ListItem: ({ children }) => <li>{children}</li>,
  Lozenge: ({ props, children }) => <Lozenge appearance={oneOf(lozenges, props.appearance, 'default')}>{children}</Lozenge>,
  Badge: ({ props, children }) => <span className={`badge badge-${oneOf(badges, props.appearance, 'default')}`}>{children}</span>,
  Tag: TagOf,
  SimpleTag: TagOf,
  TagGroup: ({ props, children }) => (
    <div className={props.alignment === 'end' ? 'tags tags-end' : 'tags'} role="group">
      {children}
    </div>
  ),
  Button: ({ props, children }) => (
    <Button appearance={oneOf(buttons, props.appearance, 'default')} isDisabled={props.isDisabled === true} onClick={call(props.onClick)}>
      {children}
    </Button>
  ),
  ButtonGroup: ({ children }) => <div className="row">{children}</div>,
  LinkButton: Link,
  SectionMessage: ({ props, children }) => (
    <SectionMessage appearance={oneOf(messages, props.appearance, 'information')} title={text(props.title)}>
      {children}
    </SectionMessage>
  ),
  SectionMessageAction: ({ props, children }) => (
    <button type="button" className="link-button" onClick={call(props.onClick)}>
      {children}
    </button>
  ),
  Spinner: ({ props }) => <Spinner size={oneOf(sizes, props.size, 'medium')} label={text(props.label, 'Loading')} />,
  Tooltip: ({ props, children }) => <span title={text(props.content)}>{children}</span>,
};
