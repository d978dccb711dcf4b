// @ts-check
/** What a person can do something about: said in a sentence or two, without a stack trace. */
export class Problem extends Error {}

/**
 * Runs a command's main function and turns what it throws into a message and exit code 1.
 * @param {() => Promise<number | void>} main gives the exit code; nothing means 0
 */
export async function runCommand(main) {
    try {
        process.exitCode = (await main()) ?? 0;
    } catch (error) {
        console.error(error instanceof Problem ? `\n${error.message}` : error);
        process.exitCode = 1;
    }
}
