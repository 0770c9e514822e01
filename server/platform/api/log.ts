/** What the transports log through; pino fits. Fields are ids and codes, never variables, names or texts of errors. */
export interface Log {
  error(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  info(fields: Record<string, unknown>, message: string): void;
}
