/** The model that is in force: weights and frequencies as they were frozen. docs/decisions says how they were learned. */
import frequencies from './frequencies.json' with { type: 'json' };
import weights from './model.json' with { type: 'json' };
import type { MatchModel } from './model.ts';

export const frozenModel: MatchModel = { ...weights, frequencies };
