import { start } from '../shared/data/start';
import { IssuePanel } from './issue-panel';

start(<IssuePanel />);
