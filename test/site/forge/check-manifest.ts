import { projectFolder } from './manifest';

/**
 * Checks manifest.yml with Atlassian's own validator and refuses on errors. It looks for the built resources too, so build first.
 * The validator reads the file from the working directory.
 */
export async function checkManifest(): Promise<void> {
  const { validate } = await import('@forge/manifest');
  const before = process.cwd();
  process.chdir(projectFolder);
  try {
    const { errors = [] } = await validate(false);
    const wrong = errors.filter((error) => error.level === 'error');
    if (wrong.length === 0) return;
    throw new Error(['manifest.yml is not valid:', ...wrong.map((error) => `  line ${String(error.line)}: ${error.message}`)].join('\n'));
  } finally {
    process.chdir(before);
  }
}
