import type { AdoptionView, MappableType, MappingCheck } from '../../src/contract/adoption';
import type { Finding, Fix } from '../../src/domain/health/finding';
import type { StatusShape } from '../../src/domain/health/shape';
import type { KindMapping } from '../../src/domain/set-up/project-mapping';

export const oddProject = { id: '10100', key: 'ODD', name: 'Informationssicherheit' };

const status = (id: string, name: string): StatusShape => ({ id, name, category: 'in-progress' });
export const oddStatuses = [status('1', 'Erfasst'), status('2', 'Gesichtet'), status('3', 'Geplant'), status('4', 'Archiviert')];

export const oddMapping: KindMapping = { typeId: '10', statusIds: { identified: '1', planned: '3' }, furtherStatusIds: {} };

const improvementType: MappableType = {
  ...{ id: '10', name: 'Verbesserung', isChild: false, statuses: oddStatuses },
  proposals: {
    improvement: { mapping: oddMapping, reasons: { identified: 'name', planned: 'order' } },
    objective: { mapping: { ...oddMapping, statusIds: {} }, reasons: {} },
  },
};
const taskType: MappableType = { id: '11', name: 'Aufgabe', isChild: true, statuses: [], proposals: {} };

/** A project that grew by itself, as a guess sees it. */
export function anAdoption(part: Partial<AdoptionView> = {}): AdoptionView {
  return {
    ...{ project: oddProject, style: 'company-managed', origin: 'guessed', types: [improvementType, taskType] },
    ...{ mapping: { kinds: { improvement: oddMapping }, actionTypeId: '11' }, unsaved: null, findings: [] },
    ...{ links: null, linkTypes: [{ id: '7', name: 'Relates', outward: 'relates to', inward: 'relates to' }], job: null, ...part },
  };
}

export function aFinding(part: Partial<Finding> = {}): Finding {
  return {
    ...{ id: 'unmapped-stage:improvement:verifying', code: 'unmapped-stage', severity: 'blocks', kind: 'improvement', place: 'verifying' },
    ...{
      problem: 'Stage Verifying of Improvement stands on no status.',
      effect: 'No record can go past it.',
      wayOut: 'Choose the status that it is.',
      fix: null,
      ...part,
    },
  };
}

export function aCheck(part: Partial<MappingCheck> = {}): MappingCheck {
  return { findings: [], things: [], seen: 'f00d', ...part };
}

export function aFix(part: Partial<Fix> = {}): Fix {
  return {
    title: 'fields of the screen “Anlegen”',
    changes: ['3 fields are put on the screen “Anlegen”.'],
    touches: [],
    work: { does: 'show-fields', screenId: '5', screenName: 'Anlegen', facts: ['clauses'] },
    ...part,
  };
}
