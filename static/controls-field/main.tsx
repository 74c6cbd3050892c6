import { controlCatalogue } from '../shared/catalogue';
import { CatalogueField } from '../shared/catalogue-field';
import { start } from '../shared/start';

start(<CatalogueField label="Annex A controls" catalogue={controlCatalogue} />);
