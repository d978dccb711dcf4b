/** The page's own components, as its composition root imports them. */
declare module 'sim/app' {
    const App: typeof import('lwc').LightningElement;
    export default App;
}
