/** One line of the benchmark's table: what was measured, and whether it is as good as it should be. */
export interface Result {
    /** Of the group: 'start', 'turnaround', 'growth', 'panel'. */
    group: string;
    what: string;
    /** What is judged. */
    figure: number;
    unit: 'ratio' | 'ms' | 'bytes';
    /** The figure may be no larger; null where it is only told. */
    goal: number | null;
    /** Times and sizes behind a ratio, for orientation only. */
    beside: string;
}

/** Null where there is no goal. */
export const isMet = ({ figure, goal }: Result): boolean | null =>
    goal === null ? null : figure <= goal;

const VERDICTS = { true: 'met', false: 'MISSED', null: '' };

export const inWords = (figure: number, unit: Result['unit']): string => {
    if (unit === 'bytes') return `${(figure / 1000).toFixed(1)} kB`;
    return unit === 'ms' ? `${figure.toFixed(1)} ms` : figure.toFixed(2);
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
