export type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** At most `atOnce` pieces of work under way; the others wait in the order of their coming. */
export function inTurn(atOnce: number): InTurn {
  const waiting: (() => void)[] = [];
  let underWay = 0;
  return async (work) => {
    if (underWay >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else underWay += 1;
    try {
      return await work();
    } finally {
      // The place goes to the next in line, or is given up.
      const next = waiting.shift();
      if (next) next();
      else underWay -= 1;
    }
  };
}
