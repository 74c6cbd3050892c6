/** The handlers that manifest.yml names. */
// Resolver of all surfaces.
export { resolver } from './resolvers/resolver';
// Macro export.
export { exportReview } from './events/export-review';
export { exportSummary } from './events/export-summary';
// Product events, their queue, and the daily schedule.
export { markDirty } from './events/mark-dirty';
export { reconcileRegister, refreshRegister } from './events/refresh-register';
// The queues of set-up, and of jobs on projects that were there before.
export { runProjectJob } from './events/run-project-job';
export { runSetUp } from './events/run-set-up';
// Rovo: what the agent can do.
export { addAction, getImprovement, listImprovements, moveImprovement, raiseImprovement, recordFacts } from './rovo/actions';
