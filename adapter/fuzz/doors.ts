import type { Door } from './door';
import { adapterLinkDoor, adapterMessageDoor } from './doors/adapter-link';
import { answersDoor } from './doors/answers';
import { deskDoor } from './doors/desk';
import { journalDoor } from './doors/journal';
import { panelLinkDoor, panelMessageDoor } from './doors/panel-link';
import { payloadsDoor } from './doors/payloads';
import { settingsDoor } from './doors/settings';
import { storedDoor } from './doors/stored';

/** Every place where something from outside comes in. */
export const DOORS: readonly Door[] = [
    settingsDoor,
    answersDoor,
    payloadsDoor,
    deskDoor,
    panelMessageDoor,
    panelLinkDoor,
    adapterMessageDoor,
    adapterLinkDoor,
    storedDoor,
    journalDoor
];
