import { expectEachFails } from './doubles/expect-each-fails.ts';

expectEachFails('SUB', 'UPD', 'SET');
