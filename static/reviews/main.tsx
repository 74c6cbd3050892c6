import { start } from '../shared/start';
import { Reviews } from './reviews';

start(<Reviews />);
