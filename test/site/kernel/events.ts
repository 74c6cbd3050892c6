/** A product event as Forge triggers receive it, before delivery. @see https://developer.atlassian.com/platform/forge/events-reference/jira/ */
export interface ProductEvent {
  /** Such as `avi:jira:updated:issue`. */
  readonly eventType: string;
  /** Account that caused it; an app's own account for `asApp` writes. `null` for the system. */
  readonly atlassianId: string | null;
  readonly timestamp: number;
  /** The rest of the payload (issue, changelog, …), JSON. */
  readonly body: Readonly<Record<string, unknown>>;
}

export interface EventBus {
  emit(event: ProductEvent): void;
  subscribe(listener: (event: ProductEvent) => void): void;
}

export function createEventBus(): EventBus {
  const listeners: ((event: ProductEvent) => void)[] = [];
  return {
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
    subscribe: (listener) => void listeners.push(listener),
  };
}
