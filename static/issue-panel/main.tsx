import { start } from '../shared/start';
import { IssuePanel } from './issue-panel';

start(<IssuePanel />);
