/** What the two hosts of the org serve. */
import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { MemoryOrg } from '../org/memory-org';
import { textsFor } from '../org/user-texts';
import { readLabels } from '../page/bundle/labels';
import type { LibrarySource } from './library-file';
import { CONFIG_PATH, PAGE_PATH, type PageConfig, SLDS_PATH } from './addresses';
import { PAGE_FOLDER, SLDS_FOLDER, STATIC_RESOURCES_FOLDER, VISUALFORCE_FOLDER } from './paths';
import { fileReply, json, LASTING, type Reply, text } from './reply';
import { renderVisualforce, VisualforceError } from './visualforce';

const NOT_BUILT = 'The Lightning page is not built. Run: npm run build';
const LIBRARY = /^\/support\/api\/(\d+)\.0\/lightning\/opencti_min\.js$/;
const RESOURCE = /^\/resource\/\d+\/(\w+)$/;
const VISUALFORCE = /^\/apex\/(\w+)$/;
/** The first version whose library knows `hvs`. */
const FIRST_WITH_HVS = 46;
/** Formulas give ids of 15 characters, Apex gives 18. */
const SHORT_ID = 15;

export async function lightningReply(pathname: string, config: PageConfig): Promise<Reply> {
    if (pathname === CONFIG_PATH) return json(200, config);
    if (pathname.startsWith(SLDS_PATH)) {
        const found = await fileReply(SLDS_FOLDER, pathname.slice(SLDS_PATH.length), LASTING);
        return found ?? text(404, `SLDS has no ${pathname}`);
    }
    if (pathname === '/' || pathname.startsWith('/lightning/')) {
        return (await fileReply(PAGE_FOLDER, 'index.html')) ?? text(503, NOT_BUILT);
    }
    if (pathname.startsWith(PAGE_PATH)) {
        const found = await fileReply(PAGE_FOLDER, pathname.slice(PAGE_PATH.length));
        return found ?? text(404, `There is no ${pathname}. ${NOT_BUILT}`);
    }
    return text(404, `The simulated Lightning host has nothing at ${pathname}`);
}

/** Where pages and static resources lie; the first folder that has one of the name serves it. */
export interface Shelves {
    pages: readonly string[];
    resources: readonly string[];
}

export const shelvesWith = (more?: string): Shelves => ({
    pages: [VISUALFORCE_FOLDER, ...(more === undefined ? [] : [more])],
    resources: [STATIC_RESOURCES_FOLDER, ...(more === undefined ? [] : [more])]
});

interface VisualforceSite {
    org: MemoryOrg;
    library: LibrarySource;
    shelves: Shelves;
}

/** The file of that name in the first folder that has it; where none has, in none. */
const fileIn = (folders: readonly string[], name: string): string | null =>
    folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file)) ?? null;

/** With the time of the last change, as Salesforce puts it: so browsers can keep what they have read. */
function addressOf(resource: string, { resources }: Shelves): string {
    const file = fileIn(resources, `${resource}.js`);
    return `/resource/${file === null ? 0 : Math.floor(statSync(file).mtimeMs)}/${resource}`;
}

async function page(name: string, { org, shelves }: VisualforceSite): Promise<Reply> {
    const file = fileIn(shelves.pages, `${name}.page`);
    if (file === null) return text(404, `There is no Visualforce page ${name}`);
    const source = await readFile(file, 'utf8');
    const { user } = await org.state();
    const texts = textsFor(await readLabels(), user.language);
    try {
        const html = renderVisualforce(source, {
            label: (label) => texts[label] ?? null,
            resource: (resource) => addressOf(resource, shelves),
            userId: user.userId.slice(0, SHORT_ID),
            organizationId: user.organizationId.slice(0, SHORT_ID)
        });
        return text(200, html, 'text/html; charset=utf-8');
    } catch (error) {
        if (!(error instanceof VisualforceError)) throw error;
        console.error(`[simulated Visualforce] ${name}.page: ${error.message}`);
        return text(500, `${name}.page: ${error.message}`);
    }
}

export async function visualforceReply(pathname: string, site: VisualforceSite): Promise<Reply> {
    const { org, library, shelves } = site;
    const pageName = VISUALFORCE.exec(pathname)?.[1];
    if (pageName !== undefined) return page(pageName, site);
    const resource = RESOURCE.exec(pathname)?.[1];
    if (resource !== undefined) {
        const file = fileIn(shelves.resources, `${resource}.js`);
        const found =
            file === null
                ? null
                : await fileReply(path.dirname(file), path.basename(file), LASTING);
        return found ?? text(404, `There is no static resource ${resource}. Run: npm run build`);
    }
    const version = LIBRARY.exec(pathname)?.[1];
    if (version !== undefined) {
        const { oldLibrary } = await org.state();
        const withHvs = !oldLibrary && Number(version) >= FIRST_WITH_HVS;
        return text(200, await library(Number(version), withHvs), 'text/javascript; charset=utf-8');
    }
    return text(404, `The simulated Visualforce host has nothing at ${pathname}`);
}
