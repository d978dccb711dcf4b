// @ts-check
import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';

/**
 * Asks a yes-or-no question on a terminal; Enter means yes. Without one there is nobody to ask:
 * says what it does and goes ahead, so that nothing ever waits in vain.
 * @param {string} question @param {boolean} [sure] true when the person has said yes beforehand
 * @returns {Promise<boolean>}
 */
export async function ask(question, sure = false) {
    const somebodyThere = process.stdin.isTTY && process.stdout.isTTY && !process.env['CI'];
    if (sure || !somebodyThere) {
        console.log(`${question} Yes.`);
        return true;
    }
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    try {
        // Whoever leaves (Ctrl+D) has not agreed.
        const left = once(terminal, 'close').then(() => 'no');
        const answer = await Promise.race([terminal.question(`${question} [Y/n] `), left]);
        return /^(y|yes|)$/i.test(answer.trim());
    } finally {
        terminal.close();
    }
}
