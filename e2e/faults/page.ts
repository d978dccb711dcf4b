/** `docs/faults.md`, as text: a head, and for each method a table with a row for each fault. */
import { METHODS, type Method } from './methods';
import type { Holding } from './scene';
import type { Sight, Story } from './story';

export const HEAD = `# Faults

<!-- Written by npm run faults; npm test fails when it is stale. -->

What a rep sees and what the org holds when one method of Open CTI fails, in every way it can fail. Each
row is a call of a cadence step in Chromium: the fault is there from the start (or, where the softphone reads
something when it starts, before it starts), the rep presses call, nobody answers, the rep chooses 'Left
voicemail'. Then time passes until nothing more happens. Then the fault is mended, and the rep does what the panel
offers. **The org and the Lightning page are simulated**, and their clocks stand still except when moved; the softphone and
the panel are those that ship.

In every row, at every moment: at most one Task, at most one completion, none with another call's Task, and a
work that is not completed is shown.
`;

const seconds = (milliseconds: number): string => {
    const whole = Math.round(milliseconds / 1000);
    if (whole < 60) return `${whole} s`;
    const rest = whole % 60;
    return rest === 0 ? `${Math.floor(whole / 60)} min` : `${Math.floor(whole / 60)} min ${rest} s`;
};

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');

const inWords = ({ after, words }: Sight): string =>
    `${after === 0 ? 'at once' : `after ${seconds(after)}`}: ${cell(words.join(' · '))}`;

function held(holding: Holding): string {
    const { tasks, people, completions, wasConnected, uncategorized } = holding;
    const task = tasks === 0 ? 'no Task' : `${tasks} Task for ${people.join(', ')}`;
    if (completions === 0) return `${task}, not completed`;
    const who = wasConnected === true ? 'somebody was reached' : 'nobody was reached';
    return `${task}, completed: ${who}${uncategorized ? ', Uncategorized' : ''}`;
}

const row = ({ fault, sights, held: before, deeds, holds }: Story): string =>
    [
        '',
        cell(fault),
        sights.map(inWords).join('<br>'),
        held(before),
        deeds.length === 0 ? 'nothing' : deeds.join(', '),
        held(holds),
        ''
    ]
        .join(' | ')
        .trim();

export function section({ name, what }: Method, stories: readonly Story[]): string {
    return [
        `## ${name}\n`,
        `${what}\n`,
        '| fault | what the rep sees | what the org holds | once mended, the rep does | what the org holds then |',
        '| --- | --- | --- | --- | --- |',
        ...stories.map(row),
        ''
    ].join('\n');
}

/** The sections of a page by method; null when it is not such a page. */
export function sectionsOf(text: string): ReadonlyMap<string, string> | null {
    const [head, ...parts] = text.split(/^(?=## )/m);
    const sections = new Map(
        parts.map((part) => [/^## (.*)/.exec(part)?.[1] ?? '', part.replace(/\n+$/, '\n')])
    );
    const isWhole = METHODS.every(({ name }, index) => [...sections.keys()][index] === name);
    return head?.trim() === HEAD.trim() && isWhole && sections.size === METHODS.length
        ? sections
        : null;
}
