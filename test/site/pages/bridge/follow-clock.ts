/**
 * Lets a frame live in the site's time, whose clock can be ahead of the machine's: on a real site both are one, and an app that asks its
 * browser for today must not hear another day than its functions.
 */
export function followClock(aheadInMs: number): void {
  if (!Number.isFinite(aheadInMs) || aheadInMs === 0) return;
  const MachineDate = Date;
  const now = () => MachineDate.now() + aheadInMs;
  globalThis.Date = new Proxy(MachineDate, {
    construct: (target, given, newTarget) => Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget) as Date,
    apply: () => new MachineDate(now()).toString(),
    get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
  });
}
