import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { ROOT } from '../../server/paths';

const here = path.dirname(fileURLToPath(import.meta.url));

export const PAGE_SOURCE = path.resolve(here, '..');
export const COMPONENTS = path.join(ROOT, 'force-app/main/default/lwc');
export const SIM_MODULES = path.join(PAGE_SOURCE, 'modules');
export const PLATFORM_MODULES = path.join(PAGE_SOURCE, 'platform');
