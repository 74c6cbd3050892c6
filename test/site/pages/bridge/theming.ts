const themes = 'light:light dark:dark spacing:spacing typography:typography shape:shape';

/** The page's theme comes to the frame once the app asks for it, and follows from then on. */
export function createTheming(first: string | null) {
  let mode = first === 'dark' ? 'dark' : 'light';
  let enabled = false;
  const apply = () => {
    if (!enabled) return;
    document.documentElement.dataset.colorMode = mode;
    document.documentElement.dataset.theme = themes;
  };
  return {
    enable: () => {
      enabled = true;
      apply();
      return true;
    },
    follow: (next: string) => {
      mode = next === 'dark' ? 'dark' : 'light';
      apply();
    },
  };
}
