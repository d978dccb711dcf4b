/** What the softphone asks of the page through Open CTI, done on utility bar and navigation. */
import type { OrgState } from '../../contract';
import type { Navigator } from './navigator';
import type { UtilityBar } from './utility-bar';

export const SOFTPHONE = 'softphone';
export const PANEL = 'hvsPanel';

type Args = Record<string, unknown>;

interface Doers {
    utilityBar: UtilityBar;
    navigator: Navigator;
    state: () => OrgState;
    /** Shows a sentence to the rep. */
    tell: (text: string) => void;
}

function screenPop({ type, params }: Args, { navigator, state, tell }: Doers): void {
    const { recordId } = params as Args;
    if (type !== 'sobject' || typeof recordId !== 'string') {
        tell(`The softphone asked for a screen pop of type '${String(type)}'.`);
        return;
    }
    const short = recordId.slice(0, 15);
    const record = [...state().people, ...state().records].find(({ id }) => id.startsWith(short));
    navigator.go({ page: 'record', objectType: record?.objectType ?? 'Record', recordId });
}

export function pageRequestHandler(doers: Doers): (method: string, args: Args) => void {
    const { utilityBar } = doers;
    const table: Record<string, (args: Args) => void> = {
        setSoftphoneItemIcon: ({ key }) => utilityBar.update(SOFTPHONE, { icon: key }),
        setSoftphoneItemLabel: ({ label }) => utilityBar.update(SOFTPHONE, { label }),
        setSoftphonePanelIcon: ({ key }) => utilityBar.updatePanel(SOFTPHONE, { icon: key }),
        setSoftphonePanelLabel: ({ label }) => utilityBar.updatePanel(SOFTPHONE, { label }),
        setSoftphonePanelHeight: ({ heightPX }) =>
            utilityBar.updatePanel(SOFTPHONE, { height: heightPX }),
        setSoftphonePanelWidth: ({ widthPX }) =>
            utilityBar.updatePanel(SOFTPHONE, { width: widthPX }),
        setSoftphonePanelVisibility: ({ visible }) => {
            if (visible) utilityBar.open(SOFTPHONE, { autoFocus: false });
            else utilityBar.minimize(SOFTPHONE);
        },
        screenPop: (args) => screenPop(args, doers)
    };
    return (method, args) => table[method]?.(args);
}
