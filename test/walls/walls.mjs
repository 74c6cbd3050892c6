/** The walls of the house: who may not import what. Every file belongs to at most one zone, because the last zone would win. */

/** A path that climbs out of its folder into one of these rooms. */
const rooms = (...names) => String.raw`^(\.\./)+(${names.join('|')})(/|$)`;

const onlyForgeTouchesApi = [String.raw`^@forge/api$`, 'Only src/forge touches @forge/api.'];
const onlyStorageTouchesKvs = [String.raw`^@forge/kvs$`, 'Only src/storage touches @forge/kvs.'];
const ownAndShared = 'A surface imports itself and static/shared; what two need moves to shared.';
const staticSeesContractAndDomain = [
  String.raw`src/(?!contract$|contract/|domain/)`,
  'static sees only the contract and the domain of src.',
];
const gatewayLooksInward = 'A gateway imports the domain and src/forge.';

const zones = [
  {
    name: 'domain',
    files: ['src/domain/*.ts'],
    forbidden: [[String.raw`^(?!\./|date-fns$)`, 'The domain imports only the domain and date-fns.']],
  },
  {
    name: 'domain, inner folders',
    files: ['src/domain/*/**/*.ts'],
    forbidden: [[String.raw`^(?!\./|\.\./(?!\.\.)|date-fns$)`, 'The domain imports only the domain and date-fns.']],
  },
  {
    name: 'contract',
    files: ['src/contract.ts'],
    forbidden: [[String.raw`^(?!\./(domain|contract)/|zod$)`, 'The contract is made of the domain and zod.']],
  },
  {
    name: 'contract, by surface',
    files: ['src/contract/*.ts'],
    forbidden: [[String.raw`^(?!\./|\.\./domain/|zod(/mini)?$)`, 'The contract is made of the domain and zod.']],
  },
  {
    name: 'usecases',
    files: ['src/usecases/**/*.ts'],
    forbidden: [
      [rooms('resolvers', 'events', 'fields', 'rovo'), 'A use case knows the domain and the gateways, not who calls it.'],
      [String.raw`^(\.\./)+forge/(?!surface$)`, 'Of src/forge, a use case knows the place of the call alone.'],
      [String.raw`^@forge/`, 'A use case knows the domain and the gateways, not the platform.'],
    ],
  },
  {
    name: 'jira gateway',
    files: ['src/jira/**/*.ts'],
    routeOnly: true,
    forbidden: [
      [rooms('usecases', 'resolvers', 'events', 'fields', 'rovo', 'storage', 'confluence'), gatewayLooksInward],
      [String.raw`^@forge/(?!api$)`, 'Of the platform, a product gateway takes `route` alone.'],
    ],
  },
  {
    name: 'confluence gateway',
    files: ['src/confluence/**/*.ts'],
    routeOnly: true,
    forbidden: [
      [rooms('usecases', 'resolvers', 'events', 'fields', 'rovo', 'storage', 'jira'), gatewayLooksInward],
      [String.raw`^@forge/(?!api$)`, 'Of the platform, a product gateway takes `route` alone.'],
    ],
  },
  {
    name: 'storage',
    files: ['src/storage/**/*.ts'],
    forbidden: [
      [rooms('usecases', 'resolvers', 'events', 'fields', 'rovo', 'jira', 'confluence'), gatewayLooksInward],
      [String.raw`^@forge/(?!kvs$)`, 'Of the platform, storage takes @forge/kvs alone.'],
    ],
  },
  {
    name: 'forge',
    files: ['src/forge/**/*.ts'],
    forbidden: [
      [rooms('usecases', 'resolvers', 'events', 'fields', 'rovo', 'jira', 'confluence', 'storage'), 'src/forge imports the domain alone.'],
      onlyStorageTouchesKvs,
    ],
  },
  {
    name: 'doors',
    files: ['src/{resolvers,events,fields}/**/*.{ts,tsx}', 'src/index.ts'],
    forbidden: [onlyForgeTouchesApi, onlyStorageTouchesKvs],
  },
  {
    name: 'rovo',
    files: ['src/rovo/**/*.ts'],
    forbidden: [
      [rooms('resolvers', 'events', 'fields', 'jira', 'confluence', 'storage'), 'An action parses, runs a use case and tells.'],
      [String.raw`^@forge/`, 'An action knows the use cases, not the platform.'],
    ],
  },
  {
    name: 'shared pieces of the surfaces',
    files: ['static/shared/*/*.{ts,tsx}'],
    forbidden: [
      staticSeesContractAndDomain,
      [String.raw`^\.\./\.\./(?!\.\./src/)`, 'Shared pieces do not know the surfaces.'],
      [String.raw`^@forge/(?!bridge$)`, 'Of the platform, the browser has the bridge alone.'],
    ],
  },
  {
    name: 'surfaces',
    files: ['static/!(shared|build)/*.{ts,tsx}'],
    forbidden: [
      staticSeesContractAndDomain,
      [String.raw`^\.\./(?!(\.\./)*(shared|src)/)`, ownAndShared],
      [String.raw`^@forge/`, 'Only static/shared touches @forge/bridge.'],
    ],
  },
  {
    name: 'rooms of a surface',
    files: ['static/!(shared|build)/*/*.{ts,tsx}'],
    forbidden: [
      staticSeesContractAndDomain,
      [String.raw`^\.\./\.\./(?!(\.\./)*(shared|src)/)`, ownAndShared],
      [String.raw`^@forge/`, 'Only static/shared touches @forge/bridge.'],
    ],
  },
];

/** Paths are built by the `route` tag where they are used; nothing else of the package leaves src/forge. */
const routeOnly = { name: '@forge/api', allowImportNames: ['route'], message: 'Only src/forge touches @forge/api, but for `route`.' };

const importWalls = zones.map(({ name, files, forbidden, routeOnly: takesRoute = false }) => ({
  name: `walls of ${name}`,
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      {
        ...(takesRoute ? { paths: [routeOnly] } : {}),
        patterns: forbidden.map(([regex, message]) => ({ regex, message })),
      },
    ],
  },
}));

const jiraIdMessage = 'Ids of fields differ from site to site: read them from the configuration.';
const plainStyle = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals from one `as const` list.' },
  { selector: 'ClassDeclaration[superClass=null]', message: 'No classes but errors.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import the file that holds the thing.' },
  { selector: 'ExportNamedDeclaration[source]', message: 'No barrels: import the file that holds the thing.' },
  { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' },
];
const fieldIds = [
  { selector: 'Literal[value=/customfield_/]', message: jiraIdMessage },
  { selector: 'TemplateElement[value.raw=/customfield_/]', message: jiraIdMessage },
];
const noMocks = {
  selector: "CallExpression[callee.object.name='jest'][callee.property.name=/^(mock|doMock|unstable_mockModule)$/]",
  message: 'Nothing is mocked: the platform’s own globals and the local site are the seam.',
};

const syntaxWalls = [
  { name: 'plain style', files: ['**/*.{ts,tsx}'], rules: { 'no-restricted-syntax': ['error', ...plainStyle, noMocks] } },
  {
    name: 'no field ids in the app',
    files: ['{src,static}/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', ...plainStyle, ...fieldIds] },
  },
  // What the manifest names, and what Jest asks for.
  { name: 'doors to the outside', files: ['src/index.ts', 'test/setup/*.ts'], rules: { 'no-restricted-syntax': 'off' } },
];

const kebabCase = {
  meta: { type: 'problem', schema: [], messages: { name: '{{name}} is not in kebab-case.' } },
  create: (context) => ({
    Program: (node) => {
      const name = context.filename.split('/').at(-1) ?? '';
      if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|config))?\.[a-z]+$/.test(name)) context.report({ node, messageId: 'name', data: { name } });
    },
  }),
};

const nameWalls = [
  {
    name: 'names of files',
    files: ['**/*.{ts,tsx,mts,mjs}'],
    plugins: { house: { rules: { 'kebab-case': kebabCase } } },
    rules: { 'house/kebab-case': 'error' },
  },
];

export const walls = [...importWalls, ...syntaxWalls, ...nameWalls];
