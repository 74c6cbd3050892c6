import { start } from '../shared/data/start';
import { Register } from './register';

start(<Register />);
