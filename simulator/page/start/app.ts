/** Composition root of the page: the only place where its parts meet. */
import { createElement } from 'lwc';
import App from 'sim/app';
import { CONTROL_EVENT, type OrgState, type SimulatorControl } from '../../contract';
import { SoftphoneHost } from '../../host/softphone-host';
import { HttpOrg } from '../../org/http-org';
import { CONFIG_PATH } from '../../server/addresses';
import type { PageConfig } from '../../server/addresses';
import { formatsFor } from '../stage/format';
import { FaultList } from '../stage/fault-list';
import { MessageBus } from '../stage/message-bus';
import { hashOf, Navigator } from '../stage/navigator';
import type { Place } from '../stage/navigator';
import { PageSettings } from '../stage/page-settings';
import { PANEL, pageRequestHandler, SOFTPHONE } from '../stage/page-requests';
import { SoftphoneFrame } from '../stage/softphone-frame';
import { stage } from '../stage/stage';
import { followTheme } from '../stage/theme';
import { UtilityBar } from '../stage/utility-bar';
import { Control } from './control';

declare global {
    interface Window {
        simulator: SimulatorControl;
    }
}

const PANEL_SIZE = { width: 340, height: 560 };

function utilityBarFor({ callCenter }: OrgState): UtilityBar {
    const setting = (name: string, fallback: number): number =>
        Number(callCenter[`/reqGeneralInfo/${name}`]) || fallback;
    const common = {
        iconVariant: '',
        highlighted: false,
        open: false,
        popoutEnabled: true
    } as const;
    return new UtilityBar([
        {
            ...common,
            id: SOFTPHONE,
            label: 'Phone',
            icon: 'call',
            panelLabel: 'Phone',
            panelIcon: 'call',
            width: setting('reqSoftphoneWidth', PANEL_SIZE.width),
            height: setting('reqSoftphoneHeight', PANEL_SIZE.height)
        },
        {
            ...common,
            id: PANEL,
            label: 'Sales Engagement Calls',
            icon: 'high_velocity_sales',
            panelLabel: 'Sales Engagement Calls',
            panelIcon: 'high_velocity_sales',
            ...PANEL_SIZE
        }
    ]);
}

/** What `getAppViewInfo` and `onNavigationChange` say of a place. */
function viewInfo(place: Place, state: OrgState): Record<string, unknown> {
    const url = `${location.pathname}${hashOf(place)}`;
    if (place.page !== 'record') return { url };
    const person = state.people.find(({ id }) => id === place.recordId);
    const record = person ?? state.records.find(({ id }) => id === place.recordId);
    const base = {
        url,
        recordId: place.recordId,
        recordName: record?.name ?? '',
        objectType: record?.objectType ?? place.objectType
    };
    if (person?.objectType !== 'Account') return base;
    return { ...base, accountId: person.id, contactId: person.contactId, personAccount: true };
}

async function start(): Promise<void> {
    const org = new HttpOrg();
    const [config, first] = await Promise.all([
        fetch(CONFIG_PATH).then((response) => response.json() as Promise<PageConfig>),
        org.state()
    ]);
    let state = first;
    org.watch((next) => (state = next));

    const settings = new PageSettings(sessionStorage);
    followTheme(settings);
    const navigator = new Navigator(window);
    const utilityBar = utilityBarFor(first);
    const frame = new SoftphoneFrame(config.visualforceOrigin);
    const host = new SoftphoneHost({
        org,
        frame: () => frame.window,
        origin: config.visualforceOrigin,
        post: (message) => frame.post(message),
        page: {
            isPanelVisible: () => utilityBar.info(SOFTPHONE).utilityVisible,
            viewInfo: () => viewInfo(navigator.place, state)
        },
        complain: (text) => console.warn(`[simulated host] ${text}`)
    });
    const control = new Control({ org, host, settings });
    const tell = (message: string): void => {
        const detail = { title: 'Softphone', message, variant: 'info' };
        window.dispatchEvent(new CustomEvent('lightning__showtoast', { detail }));
    };

    window.addEventListener('message', (event) => host.receive(event));
    host.onPageRequest(pageRequestHandler({ utilityBar, navigator, state: () => state, tell }));
    navigator.onChange((place) => {
        if (host.registrations['onNavigationChange']) host.pushNavigation(viewInfo(place, state));
    });
    stage.provide({
        org,
        host,
        control,
        utilityBar,
        bus: new MessageBus(host),
        navigator,
        settings,
        formats: formatsFor(simulatorStart.locale, simulatorStart.timeZone),
        config,
        frame,
        faults: new FaultList(host)
    });
    window.simulator = control;
    window.dispatchEvent(new Event(CONTROL_EVENT));

    document.querySelector('#starting')?.remove();
    const app = createElement('sim-app', { is: App });
    Object.assign(app, { state: first });
    document.body.append(app);
}

await start();
