/** What the app cost since the last reset, as `GET /_site/metrics` prints it. */
export interface MetricsReport {
  readonly product: { readonly calls: number; readonly bytesIn: number; readonly bytesOut: number; readonly points: number };
  readonly kvs: { readonly reads: StorageUse; readonly writes: StorageUse };
  readonly functions: { readonly calls: number };
  readonly operations: Readonly<Record<string, OperationUse>>;
}

export interface StorageUse {
  readonly calls: number;
  readonly bytes: number;
}

export interface OperationUse {
  readonly calls: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly points: number;
}

export interface Use {
  /** Bytes that the app sent. */
  readonly bytesOut: number;
  /** Bytes that the app received. */
  readonly bytesIn: number;
}

export interface Metrics {
  product(operation: string, use: Use & { readonly points: number }): void;
  storage(kind: 'reads' | 'writes', operation: string, bytes: number): void;
  invocation(functionKey: string): void;
  report(): MetricsReport;
  reset(): void;
}

const nothing: OperationUse = { calls: 0, bytesIn: 0, bytesOut: 0, points: 0 };

const plus = (a: OperationUse, b: Omit<OperationUse, 'calls'>): OperationUse => ({
  calls: a.calls + 1,
  bytesIn: a.bytesIn + b.bytesIn,
  bytesOut: a.bytesOut + b.bytesOut,
  points: a.points + b.points,
});

export function createMetrics(): Metrics {
  const operations = new Map<string, OperationUse>();
  let product = nothing;
  let storage = { reads: { calls: 0, bytes: 0 }, writes: { calls: 0, bytes: 0 } };
  let calls = 0;
  const count = (operation: string, use: Omit<OperationUse, 'calls'>) =>
    void operations.set(operation, plus(operations.get(operation) ?? nothing, use));
  return {
    product: (operation, use) => {
      product = plus(product, use);
      count(operation, use);
    },
    storage: (kind, operation, bytes) => {
      const before = storage[kind];
      storage = { ...storage, [kind]: { calls: before.calls + 1, bytes: before.bytes + bytes } };
      count(operation, { points: 0, bytesIn: kind === 'reads' ? bytes : 0, bytesOut: kind === 'writes' ? bytes : 0 });
    },
    invocation: (functionKey) => {
      calls += 1;
      count(`function ${functionKey}`, { bytesIn: 0, bytesOut: 0, points: 0 });
    },
    report: () => ({ product, kvs: storage, functions: { calls }, operations: Object.fromEntries(operations) }),
    reset: () => {
      operations.clear();
      product = nothing;
      storage = { reads: { calls: 0, bytes: 0 }, writes: { calls: 0, bytes: 0 } };
      calls = 0;
    },
  };
}
