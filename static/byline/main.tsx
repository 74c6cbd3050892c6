import { start } from '../shared/data/start';
import { ReviewByline } from './review-byline';

start(<ReviewByline />);
