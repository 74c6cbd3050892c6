import { controlCatalogue } from '../shared/fields/catalogue';
import { CatalogueField } from '../shared/fields/catalogue-field';
import { start } from '../shared/data/start';

start(<CatalogueField label="Annex A controls" catalogue={controlCatalogue} />);
