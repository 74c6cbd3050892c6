import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { readContext } from './surface-context';

export interface Locale {
  readonly language: string;
  readonly timeZone: string;
}

const inBritish: Locale = { language: 'en-GB', timeZone: 'UTC' };
const LocaleContext = createContext<Locale>(inBritish);

/** The viewer's language and time zone as the product knows them; British English in UTC until it answered. */
export function LocaleProvider({ children }: { readonly children: ReactNode }) {
  const [locale, setLocale] = useState(inBritish);
  useEffect(() => {
    readContext()
      .then((context) => setLocale(toLocale(context.locale, context.timeZone)))
      .catch(() => undefined);
  }, []);
  return <LocaleContext.Provider value={locale}>{children}</LocaleContext.Provider>;
}

export function useLocale(): Locale {
  return useContext(LocaleContext);
}

/** A language or zone that the browser does not know would make every date throw. */
function toLocale(language: string, timeZone: string): Locale {
  try {
    new Intl.DateTimeFormat(language, { timeZone });
    return { language, timeZone };
  } catch {
    return inBritish;
  }
}
