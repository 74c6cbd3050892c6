import { createRequire } from 'node:module';
import { z } from 'zod';

const requireModule = createRequire(__filename);

const css = z.union([z.string(), z.object({ default: z.string() }).transform((module) => module.default)]);

/** The products' themes as one style sheet; attributes on `html` choose among them. */
export const tokenStyles = ['light', 'dark', 'spacing', 'typography', 'shape']
  .map((theme) => css.parse(requireModule(`@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-${theme}.js`)))
  .join('\n');

export type ColorMode = 'light' | 'dark';

export const themeAttributes = (mode: ColorMode) =>
  `data-color-mode="${mode}" data-theme="light:light dark:dark spacing:spacing typography:typography shape:shape"`;
