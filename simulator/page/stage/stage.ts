import type { OpenCtiHost, Org } from '../../contract';
import type { Control } from '../start/control';
import type { PageConfig } from '../../server/addresses';
import type { FaultList } from './fault-list';
import type { Formats } from './format';
import type { MessageBus } from './message-bus';
import type { Navigator } from './navigator';
import type { PageSettings } from './page-settings';
import { Provided } from './provided';
import type { SoftphoneFrame } from './softphone-frame';
import type { UtilityBar } from './utility-bar';

/** What the page's components and the platform's modules share. */
export interface Stage {
    org: Org;
    host: OpenCtiHost;
    control: Control;
    utilityBar: UtilityBar;
    bus: MessageBus;
    navigator: Navigator;
    settings: PageSettings;
    formats: Formats;
    config: PageConfig;
    frame: SoftphoneFrame;
    faults: FaultList;
}

export const stage = new Provided<Stage>();
