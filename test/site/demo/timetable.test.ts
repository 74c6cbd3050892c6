import { findClause } from '../../../src/domain/catalogue/clauses';
import { findControl } from '../../../src/domain/catalogue/controls';
import { stages } from '../../../src/domain/lifecycle/stages';
import { improvements } from './improvements';
import { timetable } from './timetable';

const now = Date.parse('2026-03-16T12:00:00Z');
const cases = improvements.map((story) => ({ title: story.title, story }));

test('the demo tells about forty improvements of every source and stage', () => {
  expect(improvements.length).toBeGreaterThanOrEqual(40);
  expect(new Set(improvements.map(({ source }) => source)).size).toBe(6);
  expect(new Set(improvements.map(({ reached }) => reached)).size).toBe(7);
  expect(new Set(improvements.map(({ title }) => title)).size).toBe(improvements.length);
});

test.each(cases)('$title: everything happens in order, on working days, before today', ({ story }) => {
  const moments = timetable(story, now).map(({ at }) => at);
  expect(moments).toEqual([...moments].sort((one, other) => one - other));
  expect(Math.max(...moments)).toBeLessThan(now);
  for (const at of moments) expect([1, 2, 3, 4, 5]).toContain(new Date(at).getUTCDay());
});

test.each(cases)('$title: what a stage asks for is told', ({ story }) => {
  const reached = stages.indexOf(story.reached);
  expect(story.score !== undefined).toBe(reached >= stages.indexOf('prioritized'));
  expect(story.plan !== undefined).toBe(reached >= stages.indexOf('planned'));
  expect(story.checks !== undefined).toBe(reached >= stages.indexOf('standardized'));
  expect(story.finish !== undefined).toBe(reached >= stages.indexOf('standardized'));
  if (story.plan) expect(story.plan.owner).not.toBe(story.plan.verifier);
});

test.each(cases)('$title: names clauses and controls that exist', ({ story }) => {
  for (const clause of story.clauses) expect(findClause(clause)).not.toBeNull();
  for (const control of story.controls) expect(findControl(control)).not.toBeNull();
});

test('the same day gives the same timetable', () => {
  const first = improvements.map((story) => timetable(story, now));
  expect(improvements.map((story) => timetable(story, now))).toEqual(first);
});
