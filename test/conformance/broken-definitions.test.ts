import { expectEachFails } from './doubles/expect-each-fails.ts';

expectEachFails('DEF', 'OPT', 'SRC');
