/** The address of the softphone's frame, with what Salesforce appends to it. */

export interface SoftphoneAddress {
    /** Flat map of the call center's settings. */
    callCenter: Readonly<Record<string, string>>;
    lightningOrigin: string;
    visualforceOrigin: string;
}

/** @throws TypeError if the call center's adapter address is none */
export function softphoneUrl({
    callCenter,
    lightningOrigin,
    visualforceOrigin
}: SoftphoneAddress): string {
    const url = new URL(callCenter['/reqGeneralInfo/reqAdapterUrl'] ?? '', visualforceOrigin);
    const appended = {
        mode: 'Lightning',
        ltn_app_id: '06m5e00000D0001AAB',
        isdtp: 'vw',
        sfdcIframeOrigin: lightningOrigin,
        clc: '1',
        nonce: '0'
    };
    for (const [name, value] of Object.entries(appended)) url.searchParams.append(name, value);
    return url.href;
}
