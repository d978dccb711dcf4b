/** One fault, said so that a person can go there and mend it. */
export interface Finding {
    /** Relative to the project's root. */
    file: string;
    /** Counts from 1; null when it is about the whole file. */
    line: number | null;
    message: string;
}

export function inWords({ file, line, message }: Finding): string {
    return `${file}${line === null ? '' : `:${line}`}  ${message}`;
}
