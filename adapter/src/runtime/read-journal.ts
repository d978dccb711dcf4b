import { fieldsOf } from 'c/hvsProtocol';
import type { Lives } from '../domain/restoring';
import { readStoredPreferences } from '../domain/preferences';
import { readStoredRecentCalls } from '../domain/recent-calls';
import { readStoredCall } from '../domain/stored-call';
import { guard } from '../domain/stored-parts';
import { readStoredWork } from '../domain/stored-work';
import { LETTER_KEPT } from './letters';
import type { StoredEntry } from '../ports/store';
import {
    readStoredEntry,
    readStoredLetter,
    STATE_VERSION,
    type StoredLetter
} from './stored-entry';

/** What was found in the store, told apart. */
export interface JournalContents {
    lives: Lives;
    /** Oldest first. */
    letters: { id: string; letter: StoredLetter }[];
    /** Ids of letters that were handled. */
    handled: string[];
    /** When the tab that had the phone last said that it lives; 0 if it never did. */
    aliveAt: number;
    /** Ids of what cannot be read; it stays where it is, perhaps a newer version understands it. */
    unreadable: string[];
    /** What is left of entries that are older than what is kept: id and time. */
    expired: StoredEntry[];
    /** Ids of traces that nobody needs any more. */
    outdated: string[];
}

/** Reads entries of which nothing is known. `keepFor` in ms: how long an unfinished entry keeps its contents. */
export function readJournal(
    found: readonly unknown[],
    now: number,
    keepFor: number
): JournalContents {
    const contents: JournalContents = {
        lives: { calls: [], works: [] },
        letters: [],
        handled: [],
        aliveAt: 0,
        unreadable: [],
        expired: [],
        outdated: []
    };
    for (const raw of found) {
        const entry = readStoredEntry(raw);
        if (entry) sort(entry, contents, now, keepFor);
        else contents.unreadable.push(idIn(raw));
    }
    contents.letters.sort((a, b) => a.letter.at - b.letter.at);
    return contents;
}

function sort(entry: StoredEntry, contents: JournalContents, now: number, keepFor: number): void {
    const { id, kind, version, savedAt, state } = entry;
    if (kind === 'alive') {
        contents.aliveAt = savedAt;
        return;
    }
    if (kind === 'letter' && state === null) {
        if (now - savedAt > LETTER_KEPT) contents.outdated.push(id);
        else contents.handled.push(id);
        return;
    }
    // However old: it is of no call, and holds nothing of the people who were called.
    if (kind === 'preferences') {
        const preferences = version === STATE_VERSION ? readStoredPreferences(state) : null;
        if (preferences) contents.lives.preferences = preferences;
        else contents.unreadable.push(id);
        return;
    }
    const old = now - savedAt > keepFor;
    if (kind === 'recentCalls') {
        const recent = version === STATE_VERSION ? readStoredRecentCalls(state) : null;
        if (old) contents.outdated.push(id);
        else if (recent) contents.lives.recentCalls = recent;
        else contents.unreadable.push(id);
        return;
    }
    if (kind === 'expired') {
        if (old) contents.outdated.push(id);
        return;
    }
    if (old) {
        const trace = { kind: 'expired', savedAt: now, state: { lastChangedAt: savedAt } } as const;
        contents.expired.push({ id, version, ...trace });
        return;
    }
    const call = kind === 'call' && version === STATE_VERSION ? readStoredCall(state) : null;
    const work = kind === 'work' && version === STATE_VERSION ? readStoredWork(state) : null;
    const letter = kind === 'letter' && version === STATE_VERSION ? readStoredLetter(state) : null;
    if (call?.id === id) contents.lives.calls.push(call);
    else if (work?.key === id) contents.lives.works.push(work);
    else if (letter) contents.letters.push({ id, letter });
    else contents.unreadable.push(id);
}

const claimedId = guard((raw) => fieldsOf(raw)['id']);

function idIn(raw: unknown): string {
    const id = claimedId(raw);
    return typeof id === 'string' ? id.slice(0, 40) : '?';
}
