import { inputs, type FunctionName, type Results } from '../contract';
import { pushProjectJob } from '../forge/project-queue';
import { pushPreparation, pushRebuild, pushRebuildAfresh, pushScores } from '../forge/register-queue';
import { pushSetUp } from '../forge/set-up-queue';
import { addAction } from '../usecases/record/add-action';
import { adoptProject } from '../usecases/set-up/adopt-project';
import { discardMapping } from '../usecases/set-up/discard-mapping';
import { askForScores } from '../usecases/scores/ask-for-scores';
import { checkMapping } from '../usecases/set-up/check-mapping';
import { decline } from '../usecases/record/decline';
import { detachRules } from '../usecases/set-up/detach-rules';
import { findAdoptableProjects } from '../usecases/set-up/find-adoptable-projects';
import { findPages } from '../usecases/links/find-pages';
import { findPeople } from '../usecases/find-people';
import { findRecords } from '../usecases/links/find-records';
import { findSimilar } from '../usecases/links/find-similar';
import { fixFindings } from '../usecases/set-up/fix-findings';
import { linkOrigin } from '../usecases/links/link-origin';
import { linkPage } from '../usecases/links/link-page';
import { linkRecord } from '../usecases/links/link-record';
import { listFigure } from '../usecases/summary/list-figure';
import { listProjects } from '../usecases/set-up/list-projects';
import { moveToStage } from '../usecases/record/move-to-stage';
import { namePolicy } from '../usecases/set-up/name-policy';
import { planDetachment } from '../usecases/set-up/plan-detachment';
import { planSetUp } from '../usecases/set-up/plan-set-up';
import { provisionProject } from '../usecases/set-up/provision-project';
import { putOnHold } from '../usecases/record/put-on-hold';
import { raiseRecord } from '../usecases/record/raise-record';
import { recordFacts } from '../usecases/record/record-facts';
import { recordMeasurement } from '../usecases/measure/record-measurement';
import { recordSecondCheck } from '../usecases/second-check/record-second-check';
import { resume } from '../usecases/record/resume';
import { saveAppSettings } from '../usecases/set-up/save-app-settings';
import { saveMapping } from '../usecases/set-up/save-mapping';
import { tryMapping } from '../usecases/set-up/try-mapping';
import { unlinkPage } from '../usecases/links/unlink-page';
import { unlinkRecord } from '../usecases/links/unlink-record';
import { viewAdoption } from '../usecases/set-up/view-adoption';
import { viewAppSettings } from '../usecases/set-up/view-app-settings';
import { viewCorrectiveActions } from '../usecases/record/view-corrective-actions';
import { viewDetachment } from '../usecases/set-up/view-detachment';
import { viewDocuments } from '../usecases/links/view-documents';
import { viewIssue } from '../usecases/record/view-issue';
import { viewMapping } from '../usecases/set-up/view-mapping';
import { viewMeasurements } from '../usecases/measure/view-measurements';
import { viewObjectiveLinks } from '../usecases/measure/view-objective-links';
import { viewPeriodQuestions } from '../usecases/audit/view-period-questions';
import { viewPolicy } from '../usecases/set-up/view-policy';
import { viewPriorityMatrix } from '../usecases/record/view-priority-matrix';
import { viewQuestions } from '../usecases/audit/view-questions';
import { viewRegister } from '../usecases/register/view-register';
import { readRecordsAgain, viewRegisterState } from '../usecases/register/view-register-state';
import { viewSettings } from '../usecases/set-up/view-settings';
import { viewSetUp } from '../usecases/set-up/view-set-up';
import { viewSummary } from '../usecases/summary/view-summary';
import { viewSummaryHead } from '../usecases/summary/view-summary-head';
import { viewTrace } from '../usecases/audit/view-trace';
import { viewTrail } from '../usecases/audit/view-trail';
import { anybody, jiraAdministrators, projectAdministrators } from './allow';
import { coverageEntries } from './coverage-entries';
import { entry, type Entry } from './entry';
import { packEntries } from './pack-entries';
import { protectionEntries } from './protection-entries';
import { reviewEntries } from './review-entries';

/** Every function a surface may call: its input, who may, and what runs. */
export const entries: { readonly [Name in FunctionName]: Entry<Results[Name]> } = {
  viewIssue: entry(inputs.viewIssue, anybody, viewIssue),
  recordFacts: entry(inputs.recordFacts, anybody, recordFacts),
  moveToStage: entry(inputs.moveToStage, anybody, moveToStage),
  putOnHold: entry(inputs.putOnHold, anybody, putOnHold),
  decline: entry(inputs.decline, anybody, decline),
  resume: entry(inputs.resume, anybody, resume),
  recordSecondCheck: entry(inputs.recordSecondCheck, anybody, recordSecondCheck),
  addAction: entry(inputs.addAction, anybody, addAction),
  findRecords: entry(inputs.findRecords, anybody, findRecords),
  linkRecord: entry(inputs.linkRecord, anybody, linkRecord),
  unlinkRecord: entry(inputs.unlinkRecord, anybody, unlinkRecord),
  findPages: entry(inputs.findPages, anybody, findPages),
  linkPage: entry(inputs.linkPage, anybody, linkPage),
  unlinkPage: entry(inputs.unlinkPage, anybody, unlinkPage),
  viewDocuments: entry(inputs.viewDocuments, anybody, viewDocuments),
  viewCorrectiveActions: entry(inputs.viewCorrectiveActions, anybody, viewCorrectiveActions),
  viewMeasurements: entry(inputs.viewMeasurements, anybody, viewMeasurements),
  recordMeasurement: entry(inputs.recordMeasurement, anybody, recordMeasurement),
  viewObjectiveLinks: entry(inputs.viewObjectiveLinks, anybody, viewObjectiveLinks),
  viewPriorityMatrix: entry(inputs.viewPriorityMatrix, anybody, viewPriorityMatrix),
  findPeople: entry(inputs.findPeople, anybody, findPeople),
  findSimilar: entry(inputs.findSimilar, anybody, findSimilar),
  linkOrigin: entry(inputs.linkOrigin, anybody, linkOrigin),
  raiseRecord: entry(inputs.raiseRecord, anybody, raiseRecord),
  viewTrail: entry(inputs.viewTrail, anybody, viewTrail),
  viewQuestions: entry(inputs.viewQuestions, anybody, viewQuestions),
  viewTrace: entry(inputs.viewTrace, anybody, viewTrace),
  viewPeriodQuestions: entry(inputs.viewPeriodQuestions, anybody, viewPeriodQuestions),
  viewRegister: entry(inputs.viewRegister, anybody, viewRegister),
  viewSummary: entry(inputs.viewSummary, anybody, (surface) => viewSummary(surface, pushPreparation)),
  viewSummaryHead: entry(inputs.viewSummaryHead, anybody, (surface) => viewSummaryHead(surface, pushPreparation)),
  listFigure: entry(inputs.listFigure, anybody, listFigure),
  listProjects: entry(inputs.listProjects, anybody, listProjects),
  ...packEntries,
  ...coverageEntries,
  ...reviewEntries,
  ...protectionEntries,
  viewSettings: entry(inputs.viewSettings, projectAdministrators, viewSettings),
  viewSetUp: entry(inputs.viewSetUp, jiraAdministrators, () => viewSetUp(new Date())),
  findAdoptableProjects: entry(inputs.findAdoptableProjects, jiraAdministrators, findAdoptableProjects),
  viewAdoption: entry(inputs.viewAdoption, jiraAdministrators, (surface, input) => viewAdoption(surface, input, new Date())),
  checkMapping: entry(inputs.checkMapping, jiraAdministrators, checkMapping),
  adoptProject: entry(inputs.adoptProject, jiraAdministrators, (surface, input) =>
    adoptProject(surface, input, { now: new Date(), pushJob: pushProjectJob, pushRebuild: pushRebuildAfresh }),
  ),
  discardMapping: entry(inputs.discardMapping, jiraAdministrators, (surface, input) => discardMapping(surface, input, new Date())),
  viewDetachment: entry(inputs.viewDetachment, jiraAdministrators, () => viewDetachment(new Date())),
  planDetachment: entry(inputs.planDetachment, jiraAdministrators, planDetachment),
  detachRules: entry(inputs.detachRules, jiraAdministrators, (_surface, input) =>
    detachRules(input, { now: new Date(), push: pushProjectJob }),
  ),
  viewMapping: entry(inputs.viewMapping, projectAdministrators, (surface) => viewMapping(surface, new Date())),
  tryMapping: entry(inputs.tryMapping, projectAdministrators, tryMapping),
  saveMapping: entry(inputs.saveMapping, projectAdministrators, (surface, input) =>
    saveMapping(surface, input, { now: new Date(), pushRebuild: pushRebuildAfresh }),
  ),
  fixFindings: entry(inputs.fixFindings, jiraAdministrators, (surface, input) =>
    fixFindings(surface, input, { now: new Date(), pushJob: pushProjectJob }),
  ),
  viewPolicy: entry(inputs.viewPolicy, jiraAdministrators, viewPolicy),
  namePolicy: entry(inputs.namePolicy, jiraAdministrators, (surface, input) => namePolicy(surface, input, new Date())),
  viewAppSettings: entry(inputs.viewAppSettings, jiraAdministrators, () => viewAppSettings(new Date())),
  askForScores: entry(inputs.askForScores, jiraAdministrators, () => askForScores({ now: new Date(), push: pushScores })),
  viewRegisterState: entry(inputs.viewRegisterState, jiraAdministrators, () => viewRegisterState(new Date())),
  readRecordsAgain: entry(inputs.readRecordsAgain, jiraAdministrators, () => readRecordsAgain(new Date(), pushRebuild)),
  saveAppSettings: entry(inputs.saveAppSettings, jiraAdministrators, (surface, input) =>
    saveAppSettings(surface, input, { now: new Date(), push: pushScores }),
  ),
  planSetUp: entry(inputs.planSetUp, jiraAdministrators, (_surface, input) => planSetUp(input)),
  provisionProject: entry(inputs.provisionProject, jiraAdministrators, (surface, input) =>
    provisionProject(surface, input, { now: new Date(), push: pushSetUp }),
  ),
};
