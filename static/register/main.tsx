import { start } from '../shared/start';
import { Register } from './register';

start(<Register />);
