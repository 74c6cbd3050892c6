import { clauseCatalogue } from '../shared/catalogue';
import { CatalogueField } from '../shared/catalogue-field';
import { start } from '../shared/start';

start(<CatalogueField label="ISO clauses" catalogue={clauseCatalogue} />);
