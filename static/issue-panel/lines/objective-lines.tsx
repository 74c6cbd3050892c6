import type { ImprovementPanel } from '../../../src/contract/issue';
import { DayText } from '../../shared/look/day-text';
import { ContributionList } from '../measure/contribution-list';
import { changeWith, type DetailLine } from './detail-line';
import { ActionList, MeasureLine, Nothing, PersonLine, TextLine } from './fact-lines';
import { MeasurementSeries } from '../measure/measurement-series';
import { referencesLine } from './shared-lines';
import type { PanelCalls } from '../panel-calls';

/** What is recorded of a security objective: its numbers, what serves it, and the plan that 6.2 h to l asks for. */
export function objectiveLines(panel: ImprovementPanel, calls: PanelCalls): readonly DetailLine[] {
  const { metric } = panel.improvement.facts;
  return [
    {
      title: 'Measurements',
      controls: metric === null ? [] : [{ editor: 'measurement', label: 'Record measurement' }],
      content: <MeasurementSeries panel={panel} />,
    },
    {
      title: 'Served by',
      controls: [{ editor: 'link-serving', label: 'Link' }],
      content: <ContributionList panel={panel} unlink={calls.unlink} />,
    },
    { title: 'Measure', controls: changeWith('measure', metric), content: <MeasureLine panel={panel} /> },
    ...planLines(panel),
    referencesLine(panel),
  ];
}

function planLines({ improvement, people }: ImprovementPanel): readonly DetailLine[] {
  const { title, actions, facts } = improvement;
  const { resources, owner, dueDate, method } = facts;
  const what = (
    <div className="tight">
      <span>{title}</span>
      <ActionList actions={actions} />
    </div>
  );
  const due = dueDate === null ? <Nothing words="No date yet" /> : <DayText value={dueDate} />;
  return [
    { title: 'What', clause: '6.2 h', controls: [{ editor: 'action', label: 'Add action' }], content: what },
    { title: 'Resources', clause: '6.2 i', controls: changeWith('resources', resources), content: <TextLine text={resources} /> },
    { title: 'Who', clause: '6.2 j', controls: changeWith('who', owner), content: <PersonLine accountId={owner} people={people} /> },
    { title: 'When', clause: '6.2 k', controls: changeWith('when', dueDate), content: due },
    { title: 'How evaluated', clause: '6.2 l', controls: changeWith('verification', method), content: <TextLine text={method} /> },
  ];
}
