/**
 * The panel's copy of what the adapter holds, and questions about it. Pure: nothing here keeps
 * state, knows the channel or draws.
 */
export { hear } from './mirror';
export type { Heard, Mirror } from './mirror';
export * from './drafts';
export * from './changes';
export * from './questions';
export { Remembered } from './remembered';
