/** One line of the benchmark's table: what was measured, and whether it is as good as it should be. */
export interface Result {
    group: string;
    what: string;
    /** What is judged. */
    figure: number;
    unit: 'ratio' | 'ms' | 's' | 'bytes';
    /** The figure may be no larger; null where it is only told. */
    goal: number | null;
    /** Times and sizes behind a ratio, for orientation only. */
    beside: string;
}

/** Null where there is no goal. */
export const isMet = ({ figure, goal }: Result): boolean | null =>
    goal === null ? null : figure <= goal;

/** The ratios that have a goal, each with twice as much room: no noise of a busy machine explains more. */
export const withRoom = (results: readonly Result[]): Result[] =>
    results.flatMap((result) =>
        result.unit === 'ratio' && result.goal !== null
            ? [{ ...result, goal: 2 * result.goal }]
            : []
    );

const VERDICTS = { true: 'met', false: 'MISSED', null: '' };

export const inWords = (figure: number, unit: Result['unit']): string => {
    if (unit === 'bytes') return `${(figure / 1000).toFixed(1)} kB`;
    return unit === 'ratio' ? figure.toFixed(2) : `${figure.toFixed(1)} ${unit}`;
};

/** For a screen of 120 columns. */
export function tableOf(results: readonly Result[]): string {
    const rows = results.map((result) => [
        result.group,
        result.what,
        inWords(result.figure, result.unit),
        result.goal === null ? '' : `at most ${inWords(result.goal, result.unit)}`,
        VERDICTS[`${isMet(result)}`],
        result.beside
    ]);
    const widths = [0, 1, 2, 3, 4].map((column) =>
        Math.max(...rows.map((row) => row[column]?.length ?? 0))
    );
    return rows
        .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
        .map((line) => line.trimEnd())
        .join('\n');
}
