/** Values by key, those not used for longest given up beyond `max`. */
export class Kept<Value> {
  private readonly values = new Map<string, Value>();

  constructor(private readonly max: number) {}

  get size(): number {
    return this.values.size;
  }

  /** @throws whatever `make` throws; nothing is kept then. */
  getOrMake(key: string, make: () => Value): Value {
    const held = this.values.get(key);
    const value = held ?? make();
    if (held !== undefined) this.values.delete(key);
    this.values.set(key, value);
    if (this.values.size > this.max) this.giveUpOldest();
    return value;
  }

  private giveUpOldest(): void {
    for (const oldest of this.values.keys()) {
      this.values.delete(oldest);
      return;
    }
  }
}
