import type { PageSettings } from './page-settings';

/** Puts the theme that was chosen, else the system's, on the document (`dark.css`). */
export function followTheme(settings: PageSettings): void {
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const apply = (): void => {
        const { theme } = settings.choices;
        const system = dark.matches ? 'dark' : 'light';
        document.documentElement.dataset['theme'] = theme === 'system' ? system : theme;
    };
    apply();
    dark.addEventListener('change', apply);
    settings.onChange(apply);
}
