import { start } from '../shared/data/start';
import { SetUp } from './set-up';

start(<SetUp />);
