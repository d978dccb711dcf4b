/** What the conversion loses is found. A stand-in for the CLI converts, and loses what it is told to. */
import { inWords } from '../finding';
import { checkConversion } from '../convert';
import { readTree } from '../tree';
import { PANEL, sampleProject, type Sample } from './sample-project';

const MEMBERS = [
    ['ApexClass', 'Calls'],
    ['ApexPage', 'Phone'],
    ['CustomLabels', 'CustomLabels'],
    ['StaticResource', 'adapter'],
    ['LightningComponentBundle', 'panel'],
    ['LightningMessageChannel', 'Work']
] as const;

const BUNDLE = ['panel.js', 'panel.html', 'panel.js-meta.xml'];

let project: Sample;

beforeEach(() => {
    project = sampleProject();
});

afterEach(() => project.dispose());

/** Writes what a conversion would, into the folder after `--output-dir`. */
function installCli(members: readonly (readonly [string, string])[], bundle: string[]): void {
    const types = members
        .map(([type, name]) => `<types><members>${name}</members><name>${type}</name></types>`)
        .join('');
    project.write(
        '.given/run.js',
        `const fs = require('node:fs');
        const out = process.argv[process.argv.indexOf('--output-dir') + 1];
        fs.mkdirSync(out + '/lwc/panel', { recursive: true });
        fs.writeFileSync(out + '/package.xml', ${JSON.stringify(`<Package>${types}</Package>`)});
        for (const file of ${JSON.stringify(bundle)}) fs.writeFileSync(out + '/lwc/panel/' + file, '');`
    );
}

async function findings(): Promise<string[]> {
    const { registry, cli } = project.tools;
    const found = await checkConversion(readTree(project.root), 'force-app', registry, cli);
    return found.map(inWords);
}

it('finds nothing when everything arrives', async () => {
    installCli(MEMBERS, BUNDLE);
    expect(await findings()).toEqual([]);
});

it.each(MEMBERS)('misses the %s %s', async (type, name) => {
    installCli(
        MEMBERS.filter(([other]) => other !== type),
        BUNDLE
    );
    expect(await findings()).toEqual([expect.stringMatching(`${name}\\..*gets lost`)]);
});

it("misses a component's template", async () => {
    installCli(
        MEMBERS,
        BUNDLE.filter((file) => file !== 'panel.html')
    );
    expect(await findings()).toEqual([expect.stringContaining(`${PANEL}.html  gets lost`)]);
});

it('objects to TypeScript in what the org gets', async () => {
    installCli(MEMBERS, [...BUNDLE, 'panel.ts']);
    expect(await findings()).toEqual([expect.stringContaining('would go into the org')]);
});

it('says what the CLI says when it refuses', async () => {
    project.write('.given/run.js', "console.error('no such metadata'); process.exit(1);");
    expect(await findings()).toEqual([expect.stringContaining('no such metadata')]);
});
