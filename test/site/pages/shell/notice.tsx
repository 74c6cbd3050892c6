interface NoticeProps {
  readonly tone: 'error' | 'info' | 'success';
  readonly title: string;
  readonly messages?: readonly string[];
}

/** What went wrong or well, said at once to those who listen. */
export function Notice({ tone, title, messages = [] }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      <p className="notice-title">{title}</p>
      {messages.length === 1 && <p>{messages[0]}</p>}
      {messages.length > 1 && (
        <ul>
          {messages.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
