/** Served behind a client library, in the same file. */
import { makeBreakable } from './breaks';

makeBreakable(window);
