// @ts-check
import { createInterface } from 'node:readline/promises';
import { Problem } from './problem.mjs';

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
        const answer = await terminal.question(`${question} [Y/n] `);
        return /^(y|yes|)$/i.test(answer.trim());
    } catch {
        // Ctrl+C or Ctrl+D: whoever leaves has not agreed.
        throw new Problem('Stopped; nothing was installed.');
    } finally {
        terminal.close();
    }
}
