import path from 'node:path';
import { projectFolder } from './forge/manifest';

const built = path.join(projectFolder, 'test/site/build');

/** The bundled functions of the app, as deploying makes them. */
export const appBundle = path.join(built, 'app/index.cjs');

/** The bundled UI Kit resource of that key. */
export const nativeBundle = (resourceKey: string) => path.join(built, 'native', `${resourceKey}.js`);

/** The built pages of the host. */
export const pagesFolder = path.join(built, 'pages');
