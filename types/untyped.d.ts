/** Packages without types of their own, as far as the configuration files use them. */
declare module '@salesforce/eslint-config-lwc/recommended-ts.js' {
    const config: import('eslint').Linter.Config[];
    export default config;
}

declare module '@salesforce/sfdx-lwc-jest/config.js' {
    const config: { jestConfig: import('jest').Config };
    export default config;
}
