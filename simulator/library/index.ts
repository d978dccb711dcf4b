/**
 * A stand-in for Salesforce's client library, written from the wire protocol and the documented
 * conventions (see simulator/README.md). Sets `window.sforce.opencti`, then checks where it was
 * loaded: as the shipped one it throws a string and leaves a library behind that never answers.
 */
import { type OpenCtiLibrary, openCtiLibrary } from './methods';
import { frameParameters, isAcceptedOrigin } from './origin';
import { Wire } from './wire';

/** Put in place when the file is served: from its address, and from a switch of the org. */
declare const API_VERSION: number;
declare const WITH_HVS: boolean;

type SforceWindow = Window & { sforce?: { opencti?: OpenCtiLibrary } };

const REFUSAL =
    'The simulated Open CTI library was loaded outside of a softphone: ' +
    "the address needs 'mode' and the 'sfdcIframeOrigin' of a Salesforce page.";

function start(target: SforceWindow): void {
    const { mode, sfdcIframeOrigin } = frameParameters(target.location.search);
    const wire = new Wire(target, API_VERSION, sfdcIframeOrigin ?? '');
    target.sforce = { ...target.sforce, opencti: openCtiLibrary(wire, WITH_HVS) };
    if (
        !mode ||
        !sfdcIframeOrigin ||
        !isAcceptedOrigin(sfdcIframeOrigin, target.location.protocol)
    ) {
        // oxlint-disable-next-line typescript/only-throw-error -- as the shipped one does
        throw REFUSAL;
    }
    wire.listen();
}

start(window);
