// @ts-check
/**
 * Syntax that is refused, in groups, for eslint's no-restricted-syntax. That rule is set once for a
 * file, so `eslint.config.mjs` adds up the groups that apply.
 */

const inNoFunction =
    ':not(:matches(FunctionDeclaration, FunctionExpression, ArrowFunctionExpression) *)';

/** tsc accepts these, the org's compiler does not. */
export const ORG_COMPILER = [
    {
        selector: 'MethodDefinition[key.type="PrivateIdentifier"]',
        message: "The org's compiler refuses private methods; #fields are fine."
    },
    { selector: 'StaticBlock', message: "The org's compiler refuses static blocks." },
    { selector: 'AccessorProperty', message: "The org's compiler refuses 'accessor'." },
    { selector: 'ImportExpression', message: "The org's compiler refuses dynamic imports." },
    {
        selector: `AwaitExpression${inNoFunction}`,
        message: "The org's compiler refuses top-level await."
    },
    {
        selector: `ForOfStatement[await=true]${inNoFunction}`,
        message: "The org's compiler refuses top-level await."
    },
    {
        selector: 'ImportDeclaration[source.value=/\\.json$/]',
        message: "The org's compiler refuses imports of JSON."
    }
];

export const EVERYWHERE = [
    { selector: 'TSEnumDeclaration', message: 'Use a union of literals instead of an enum.' },
    {
        selector: 'TSParameterProperty',
        message: 'Declare the field and assign it: parameter properties hide it.'
    },
    {
        selector:
            'AssignmentExpression > MemberExpression.left[property.name=/^(inner|outer)HTML$/]',
        message: 'Build elements, or set textContent: markup from strings lets data become code.'
    },
    {
        selector: 'CallExpression[callee.property.name="insertAdjacentHTML"]',
        message: 'Build elements: markup from strings lets data become code.'
    }
];

export const SHARED_STATE = [
    {
        selector:
            ':matches(Program, ExportNamedDeclaration) > VariableDeclaration[kind=/^(let|var)$/]',
        message: 'No mutable state at module level: it is shared by all who import it.'
    }
];

/** Only `platform/open-cti/find-library.ts` knows the library. */
export const OPEN_CTI_GLOBAL = [
    {
        selector: ':matches(Identifier[name="sforce"], Literal[value="sforce"])',
        message:
            "Only platform/open-cti/find-library.ts names 'sforce'; everything else uses the port Host."
    }
];

export const TESTS = [
    {
        selector:
            'MemberExpression[property.name=/^(skip|only|fixme|failing)$/]:matches([object.name=/^(test|it|describe)$/], [object.property.name=/^(describe|each|concurrent)$/])',
        message: 'Every test runs, each time.'
    },
    {
        selector: 'CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]',
        message: 'Every test runs, each time.'
    },
    {
        selector: 'CallExpression[callee.property.name="waitForTimeout"]',
        message: 'Wait for what the rep would see, not for time.'
    }
];
