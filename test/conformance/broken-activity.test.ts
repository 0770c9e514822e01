import { expectEachFails } from './doubles/expect-each-fails.ts';

expectEachFails('ACT', 'TAL');
