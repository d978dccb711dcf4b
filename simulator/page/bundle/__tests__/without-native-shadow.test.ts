/** Which style rules of a base component the page does not get. */
import { withoutRulesForNativeShadow } from '../without-native-shadow';

const NATIVE = ':host([data-render-mode="shadow"]) .slds-badge';

test('a rule for the native shadow alone goes, also within a condition', () => {
    expect(withoutRulesForNativeShadow(`${NATIVE} { color: red }\n.own { color: blue }`)).toBe(
        '.own { color: blue }'
    );
    const within = `@media print { ${NATIVE}, ${NATIVE}:hover { color: red } .own { top: 0 } }`;
    expect(withoutRulesForNativeShadow(within)).toBe('@media print { .own { top: 0 } }');
});

test('a rule that also holds elsewhere stays as it is', () => {
    const both = `${NATIVE}, .own { color: red }`;
    expect(withoutRulesForNativeShadow(both)).toBe(both);
    const frames = '@keyframes turn { 0% { top: 0 } 100% { top: 1px } }';
    expect(withoutRulesForNativeShadow(frames)).toBe(frames);
});

test('a sheet of which nothing is left has a rule all the same: the engine takes no empty one', () => {
    expect(withoutRulesForNativeShadow(`/* native */ ${NATIVE} { color: red }`)).toBe(':host {}');
    const imports = "@import './button.slds.css';";
    expect(withoutRulesForNativeShadow(imports)).toBe(imports);
});
