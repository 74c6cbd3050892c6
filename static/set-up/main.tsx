import { start } from '../shared/start';
import { SetUp } from './set-up';

start(<SetUp />);
