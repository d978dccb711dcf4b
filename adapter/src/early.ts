/** The first script of the softphone, after Salesforce's library: as small as can be, and nothing but ears. */
import { listenEarly } from './platform/open-cti/early';

listenEarly(window);
