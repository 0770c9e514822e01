import { expectEachFails } from './doubles/expect-each-fails.ts';

expectEachFails('ENQ');
