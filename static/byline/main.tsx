import { start } from '../shared/start';
import { ReviewByline } from './review-byline';

start(<ReviewByline />);
