/** A number as it is dialled, and what is keyed once somebody has answered. */
export interface DialText {
    number: string;
    /** Keys and pauses (`,`, two seconds each); '' when there is nothing to key. */
    tones: string;
}

/** `text` as in `DialTarget`: what stands behind the first pause cannot be dialled, only keyed. */
export function readDialText(text: string): DialText {
    const pause = text.indexOf(',');
    if (pause < 0) return { number: text, tones: '' };
    const tones = text.slice(pause).replace(/[^\d*#,]/g, '');
    return { number: text.slice(0, pause), tones: /[\d*#]/.test(tones) ? tones : '' };
}
