import { start } from '../shared/data/start';
import { Reviews } from './reviews';

start(<Reviews />);
