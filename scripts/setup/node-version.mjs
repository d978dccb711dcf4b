// @ts-check
/** Runs before everything else, so it must load in Node versions that are too old for the rest. */
const OLDEST = { major: 20, minor: 12 };

export function requireNode() {
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
    if (major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor)) return;
    const oldest = `${OLDEST.major}.${OLDEST.minor}`;
    console.error(`Node ${oldest} or newer is needed; this is ${process.versions.node}.`);
    console.error(
        'Install it from https://nodejs.org or with your version manager, and run again.'
    );
    process.exit(1);
}
