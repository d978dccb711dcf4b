import { id, list, nullable, oneOf, record, variant } from 'c/hvsProtocol';
import { guard } from '../domain/stored-parts';
import type { TabMessage } from '../ports/tabs';

/** What another tab says; null for anything else. */
export const readTabMessage: (value: unknown) => TabMessage | null = guard(
    variant<'type', TabMessage>('type', {
        letter: record({ type: oneOf('letter'), letter: (value) => value }),
        received: record({ type: oneOf('received'), id }),
        changed: record({ type: oneOf('changed'), ids: nullable(list(id)) })
    })
);
