/** Jira prints an offset without a colon: `2026-08-24T11:11:52.944+0000`. */
export const toWireTime = (epochMs: number): string => new Date(epochMs).toISOString().replace('Z', '+0000');

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** How the changelog shows a day: `1/Aug/26`. */
export function toDisplayDay(day: string): string {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-');
  return `${Number(dayOfMonth)}/${months[Number(month) - 1] ?? month}/${year.slice(2)}`;
}

export function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00Z`));
}
