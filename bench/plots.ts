/** Plots as SVG, readable on light and dark pages. */

const WIDTH = 860;
/** The widest that a letter is at the mean. */
const LETTER = 7;
const TEXT = 'font-family="sans-serif" font-size="13" fill="#747474"';
const OURS = '#0176d3';
const MISSED = '#ba0517';

const escape = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const svg = (height: number, title: string, parts: readonly string[]): string =>
    [
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escape(title)}">`,
        ...parts,
        '</svg>',
        ''
    ].join('\n');

export interface Bar {
    what: string;
    figure: number;
    goal: number;
}

/** Each figure as a share of its goal, which is the line at the right. */
export function barsOf(title: string, bars: readonly Bar[]): string {
    const row = 26;
    // Room for the longest name.
    const left = 20 + LETTER * Math.max(0, ...bars.map(({ what }) => what.length));
    const [goalAt, most] = [WIDTH - 170, WIDTH - 115];
    const height = bars.length * row + 30;
    const parts = bars.flatMap(({ what, figure, goal }, index) => {
        const top = 10 + index * row;
        const width = Math.min((figure / goal) * (goalAt - left), most - left);
        const color = figure <= goal ? OURS : MISSED;
        return [
            `<text x="${left - 10}" y="${top + 13}" text-anchor="end" ${TEXT}>${escape(what)}</text>`,
            `<rect x="${left}" y="${top}" width="${width.toFixed(1)}" height="${row - 8}" fill="${color}"/>`,
            `<text x="${most + 8}" y="${top + 13}" ${TEXT}>${figure.toFixed(2)} of ${goal}</text>`
        ];
    });
    const line = `<line x1="${goalAt}" x2="${goalAt}" y1="4" y2="${height - 20}" stroke="#747474" stroke-dasharray="4 3"/>`;
    const label = `<text x="${goalAt}" y="${height - 6}" text-anchor="middle" ${TEXT}>goal</text>`;
    return svg(height, title, [...parts, line, label]);
}

export interface Line {
    name: string;
    /** The first is the measure of the others. */
    points: { at: number; value: number }[];
}

/** How a cost grows, as a multiple of what it was at the first point; both axes in powers of ten. */
export function growthOf(title: string, lines: readonly Line[]): string {
    const [left, right, top, bottom] = [60, WIDTH - 130, 20, 260];
    const all = lines.flatMap(({ points }) => points);
    const mostAt = Math.max(...all.map(({ at }) => at));
    const multiples = lines.map(({ name, points }) => ({
        name,
        points: points.map(({ at, value }) => ({ at, value: value / (points[0]?.value ?? 1) }))
    }));
    const most = Math.max(
        10,
        ...multiples.flatMap(({ points }) => points.map((each) => each.value))
    );
    const powers = Math.ceil(Math.log10(most));
    const x = (at: number): number => left + (Math.log10(at) / Math.log10(mostAt)) * (right - left);
    const y = (value: number): number =>
        bottom - (Math.max(0, Math.log10(value)) / powers) * (bottom - top);
    const grid = Array.from({ length: powers + 1 }, (_, power) => [
        `<line x1="${left}" x2="${right}" y1="${y(10 ** power)}" y2="${y(10 ** power)}" stroke="#747474" stroke-opacity="0.3"/>`,
        `<text x="${left - 8}" y="${y(10 ** power) + 4}" text-anchor="end" ${TEXT}>× ${10 ** power}</text>`
    ]).flat();
    const ticks = [...new Set(all.map(({ at }) => at))].map(
        (at) =>
            `<text x="${x(at)}" y="${bottom + 20}" text-anchor="middle" ${TEXT}>${at.toLocaleString('en')}</text>`
    );
    const colors = [OURS, '#2e844a', '#a96404'];
    const drawn = multiples.flatMap(({ name, points }, index) => {
        const color = colors[index % colors.length] ?? OURS;
        const path = points.map(({ at, value }) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`);
        const last = points.at(-1);
        return [
            `<polyline points="${path.join(' ')}" fill="none" stroke="${color}" stroke-width="2"/>`,
            `<text x="${right + 8}" y="${(y(last?.value ?? 1) + 4 - (index === 0 ? 14 : 0)).toFixed(1)}" font-family="sans-serif" font-size="13" fill="${color}">${escape(name)}</text>`
        ];
    });
    const axis = `<text x="${(left + right) / 2}" y="${bottom + 40}" text-anchor="middle" ${TEXT}>open works</text>`;
    return svg(bottom + 50, title, [...grid, ...ticks, ...drawn, axis]);
}
