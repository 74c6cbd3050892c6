import { Hono, type Context, type MiddlewareHandler } from 'hono';
import type { Kernel, ProductContext, ProductEnv } from '../kernel/kernel';
import type { Person } from '../kernel/people';
import { appRoutes } from './app/app-routes';
import { installInto } from './app/install-app';
import { configurationRoutes } from './config/configuration-routes';
import { seedDefaults } from './config/seed-defaults';
import { dashboardRoutes } from './dashboards/dashboard-routes';
import { JiraError } from './errors';
import { allIssueRoutes } from './issues/routes/all-issue-routes';
import { createJiraState } from './jira-state';
import type { ForgeField, JiraState } from './model';
import type { ForgeValidator } from './workflow-model';
import { actorOf } from './people/actor';
import { permissionRoutes } from './people/permission-routes';
import { siteRoutes } from './people/site-routes';
import { userRoutes } from './people/user-routes';
import { searchRoutes } from './search/search-routes';

export interface Jira {
  readonly state: JiraState;
  readonly kernel: Kernel;
  readonly api: Hono<ProductEnv>;
  installApp(app: InstalledApp): void;
}

/** What an installation brings to Jira: an account of its own, fields and workflow validators. */
export interface InstalledApp {
  readonly appId: string;
  readonly environmentId: string;
  readonly person: Person;
  readonly fields: readonly AppField[];
  readonly validators: readonly ForgeValidator[];
}

export interface AppField {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly collection: 'none' | 'list';
  readonly forge: ForgeField;
}

/** A Jira site that answers as a Cloud site does; what it does not know it refuses by name. */
export function createJira(kernel: Kernel): Jira {
  const apps = new Map<string, InstalledApp>();
  const state = createJiraState();
  const jira: Jira = {
    state,
    kernel,
    api: new Hono<ProductEnv>(),
    installApp: (app) => {
      apps.set(app.person.accountId, app);
      installInto(state, kernel, app);
    },
  };
  seedDefaults(state, kernel);
  jira.api.use('*', refuseAnonymous);
  const parts = [
    ...allIssueRoutes(jira),
    userRoutes(jira),
    permissionRoutes(jira),
    siteRoutes(jira),
    appRoutes(jira, apps),
    configurationRoutes(jira),
    searchRoutes(jira),
    dashboardRoutes(jira),
  ];
  for (const part of parts) jira.api.route('/', part);
  jira.api.onError(printError);
  jira.api.notFound((context) => {
    const operation = `${context.req.method} ${context.req.path}`;
    return context.json({ errorMessages: [`Not emulated: ${operation}`], errors: {} }, 501);
  });
  return jira;
}

const refuseAnonymous: MiddlewareHandler<ProductEnv> = async (context: ProductContext, next) => {
  actorOf(context);
  await next();
};

/** Only answers of Jira are answers; anything else is a fault of the site and says so. */
function printError(error: Error, context: Context<ProductEnv>): Response {
  if (!(error instanceof JiraError)) {
    process.stderr.write(`${error.stack ?? error.message}\n`);
    return context.json({ errorMessages: [`Internal server error: ${error.message}`], errors: {} }, 500);
  }
  const { errorMessages, errors, status } = error;
  return context.json({ errorMessages, errors }, status);
}
