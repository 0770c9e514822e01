import { expectEachFails } from './doubles/expect-each-fails.ts';

expectEachFails('OPN', 'HEA', 'LOG');
