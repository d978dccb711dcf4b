/** What `onWorkStart` and `onClickToDial` bring, read by itself. */
import fc from 'fast-check';
import { readClick, readWorkStart } from '../../src/domain/payloads';
import { counted } from '../counted';
import { door } from '../door';
import { demand, demandShape, demandStable, type Shape } from '../recheck';
import { cook, recipes } from '../recipe';

export const WORKS = [
    { workId: '8HF1', completeWorkWhen: 'TaskSaved', attributes: { to: '(415) 555-0101' } },
    { workId: '8HF2', completeWorkWhen: 'TaskSaved', attributes: { to: '+81 3 1234 5678' } },
    { workId: '8HF1', completeWorkWhen: 'CallEnd', attributes: { to: 4155550101, more: null } }
];

export const CLICKS = [
    { number: '(415) 555-0101', recordId: '00Q1', recordName: 'Ava Thornton', objectType: 'Lead' },
    { number: '+14155550101', recordId: '00T1', recordName: 'Call', objectType: 'Task' },
    {
        number: '03-1234-5678 ext. 9',
        recordId: '0011',
        recordName: 'Ken Sato',
        objectType: 'Account',
        personAccount: true,
        contactId: '0031',
        accountId: '0011'
    }
];

const WORK: Shape = { workId: '?text', to: 'text', completesOnTask: 'flag' };
const CLICK: Shape = {
    number: 'text',
    record: {
        '?': '',
        recordId: 'text',
        name: 'text',
        whoId: '?text',
        whatId: '?text',
        doNotCall: '?flag'
    }
};

const PAYLOADS = [...WORKS, ...CLICKS];

const scripts = fc.record({
    cooked: fc.array(recipes(PAYLOADS.length), { minLength: 1, maxLength: 8 }),
    count: fc.constantFrom(false, false, false, true)
});

export const payloadsDoor = door('payloads', 20, scripts, ({ cooked, count }) => {
    for (const recipe of cooked) {
        const payload = cook(recipe, PAYLOADS);
        const ask = <T>(read: (value: unknown) => T): T =>
            count ? counted(payload, read) : read(payload);
        const work = ask(readWorkStart);
        if (work) {
            demandShape(work, WORK, 'a work');
            demand(work.workId !== null || work.to !== '', 'a work without id and number is none');
            for (const text of [work.workId ?? 'x', work.to])
                demand(text.length <= 1_000 && text.trim() === text, 'a text was taken as it came');
            const { workId, to } = work;
            const completeWorkWhen = work.completesOnTask ? 'TaskSaved' : '';
            demandStable(
                work,
                () => readWorkStart({ workId, completeWorkWhen, attributes: { to } }),
                'a work'
            );
        }
        const click = ask(readClick);
        if (click) {
            demandShape(click, CLICK, 'a click');
            const { number, record } = click;
            for (const id of [record?.recordId, record?.whoId, record?.whatId])
                demand(id !== '', 'a click on a record without an id is one on none');
            for (const text of [number, record?.recordId ?? '', record?.name ?? ''])
                demand(text.length <= 1_000 && text.trim() === text, 'a text was taken as it came');
        }
    }
    return cooked.length;
});
