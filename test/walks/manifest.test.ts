import { checkManifest } from '../site/forge/check-manifest';

// Here, because it looks for the surfaces too, and walks are what needs them built.
test('Atlassian’s own validation of the manifest finds nothing wrong', async () => {
  await expect(checkManifest()).resolves.toBeUndefined();
});
