// @ts-check
/** `npm run org:*` and `npm run package:*`: thin wrappers that say what is missing beforehand. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readOptions } from '../setup/options.mjs';
import { Problem } from '../setup/problem.mjs';
import { ROOT } from '../setup/processes.mjs';
import { ORG, build, prepareCli, requireDevHub, requireOrg, sf } from './cli.mjs';

/** @typedef {{org: string, package: string | undefined}} Options */

/**
 * The part of sfdx-project.json that is read here.
 * @typedef {{packageDirectories: {package?: string}[], packageAliases?: Record<string, string>}} Project
 */

/** @returns {Project} */
function project() {
    return JSON.parse(readFileSync(path.join(ROOT, 'sfdx-project.json'), 'utf8'));
}

/** @returns {string} as sfdx-project.json names it */
function packageName() {
    const name = project().packageDirectories.find((directory) => directory.package)?.package;
    if (name === undefined) throw new Problem('sfdx-project.json names no package.');
    return name;
}

/** @returns {string} the newest version that `package:version` has written down */
function newestVersion() {
    const aliases = project().packageAliases ?? {};
    const versions = Object.keys(aliases).filter((alias) => aliases[alias]?.startsWith('04t'));
    const newest = versions.at(-1);
    if (newest !== undefined) return newest;
    throw new Problem(
        "There is no package version yet: make one with 'npm run package:version', or name one with --package 04t…"
    );
}

function requireDefinition() {
    const file = 'config/project-scratch-def.json';
    if (!existsSync(path.join(ROOT, file))) throw new Problem(`${file} is missing.`);
    return file;
}

/** @type {Record<string, {what: string, run: (options: Options) => Promise<void>}>} */
const COMMANDS = {
    'org:create': {
        what: 'makes a scratch org with integration, demo app and their permission sets',
        run: async ({ org }) => {
            const definition = requireDefinition();
            requireDevHub();
            await build();
            await sf([
                ...['org', 'create', 'scratch', '--definition-file', definition],
                ...['--alias', org, '--duration-days', '30', '--wait', '20']
            ]);
            await deploy(org);
            await sf([
                ...['org', 'assign', 'permset', '--target-org', org],
                ...['--name', 'HVS_CTI_Rep', '--name', 'HVS_CTI_Demo']
            ]);
        }
    },
    'org:deploy': {
        what: 'builds and deploys integration and demo app to the org',
        run: async ({ org }) => {
            requireOrg(org);
            await build();
            await deploy(org);
        }
    },
    'org:open': {
        what: 'opens the org in the browser',
        run: async ({ org }) => {
            requireOrg(org);
            await sf(['org', 'open', '--target-org', org]);
        }
    },
    'org:delete': {
        what: 'deletes the scratch org',
        run: async ({ org }) => {
            requireOrg(org);
            await sf(['org', 'delete', 'scratch', '--target-org', org]);
        }
    },
    'package:create': {
        what: 'registers the unlocked package with the Dev Hub, once',
        run: async () => {
            requireDevHub();
            await sf([
                ...['package', 'create', '--name', packageName(), '--path', 'force-app'],
                ...['--package-type', 'Unlocked', '--no-namespace']
            ]);
        }
    },
    'package:version': {
        what: 'builds and makes a new version of the package',
        run: async () => {
            requireDevHub();
            await build();
            await sf([
                ...['package', 'version', 'create', '--package', packageName()],
                ...['--definition-file', requireDefinition(), '--installation-key-bypass'],
                ...['--code-coverage', '--wait', '60']
            ]);
        }
    },
    'package:install': {
        what: 'installs a version of the package in the org',
        run: async ({ org, package: version }) => {
            const wanted = version ?? newestVersion();
            requireOrg(org);
            await sf([
                ...['package', 'install', '--package', wanted, '--target-org', org],
                ...['--wait', '20', '--publish-wait', '10', '--no-prompt']
            ]);
        }
    }
};

/** @param {string} org */
async function deploy(org) {
    await sf([
        ...['project', 'deploy', 'start', '--target-org', org, '--wait', '30'],
        ...['force-app', 'translations', 'unpackaged'].flatMap((folder) => ['--source-dir', folder])
    ]);
}

/** @param {string} name e.g. 'org:create' */
export async function runOrgCommand(name) {
    const command = COMMANDS[name];
    if (!command) {
        throw new Problem(`There is no '${name}'. There are: ${Object.keys(COMMANDS).join(', ')}.`);
    }
    const usage = `npm run ${name} -- [options]: ${command.what}.

  --org NAME       alias or user name of the org (${ORG})
  --package 04t…   the package version to install (the newest)
  --help           this text`;
    const options = readOptions(
        usage,
        { org: { type: 'string' }, package: { type: 'string' } },
        process.argv.slice(3)
    );
    await prepareCli();
    await command.run({ org: options.org ?? ORG, package: options.package });
}
