import { LightningElement, api } from 'lwc';
import type { User } from '../../../../contract';
import { hashOf } from '../../../stage/navigator';
import { stage } from '../../../stage/stage';

interface Tab {
    page: string;
    label: string;
    href: string;
    current: 'page' | null;
    className: string;
}

const TABS = [
    { page: 'work', label: 'Home' },
    { page: 'people', label: 'People' }
] as const;

export default class GlobalHeader extends LightningElement {
    @api page = 'work';
    @api user!: User;
    @api drawerOpen = false;
    dark = document.documentElement.dataset['theme'] === 'dark';

    get tabs(): Tab[] {
        return TABS.map(({ page, label }) => {
            const here = page === this.page;
            return {
                page,
                label,
                href: hashOf({ page }),
                current: here ? 'page' : null,
                className: here ? 'tab tab_active' : 'tab'
            };
        });
    }

    get drawerOpenText(): string {
        return String(this.drawerOpen);
    }

    get initials(): string {
        return this.user.name
            .split(/\s+/)
            .map((word) => word.charAt(0))
            .slice(0, 2)
            .join('');
    }

    get userTitle(): string {
        const { language, locale, timeZone } = this.user;
        return `${language} · ${locale} · ${timeZone}`;
    }

    get themeTitle(): string {
        return this.dark ? 'Light theme' : 'Dark theme';
    }

    handleTheme(): void {
        this.dark = !this.dark;
        stage.get().settings.change({ theme: this.dark ? 'dark' : 'light' });
    }

    handleDrawer(): void {
        this.dispatchEvent(new CustomEvent('drawer'));
    }
}
