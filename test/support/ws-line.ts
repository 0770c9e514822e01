/** A bare client of graphql-transport-ws that can also misbehave. */
import WebSocket from 'ws';

export interface Frame {
  id?: string;
  type: string;
  payload?: unknown;
}

export interface Closed {
  code: number;
  reason: string;
}

export class WsLine {
  /** Received and not yet taken. */
  readonly frames: Frame[] = [];
  closed: Closed | undefined;
  private wake: () => void = () => {};

  private constructor(readonly webSocket: WebSocket) {
    webSocket.on('message', (data) => {
      this.frames.push(JSON.parse((data as Buffer).toString('utf8')) as Frame);
      this.wake();
    });
    webSocket.on('close', (code, reason) => {
      this.closed = { code, reason: reason.toString() };
      this.wake();
    });
    webSocket.on('error', () => {});
  }

  /** @throws Error where the handshake is refused, with its HTTP status as `status`. */
  static open(
    url: string,
    { protocols = ['graphql-transport-ws'], origin }: { protocols?: string[]; origin?: string } = {},
  ): Promise<WsLine> {
    const webSocket = new WebSocket(url, protocols, { ...(origin ? { origin } : {}), perMessageDeflate: false });
    const line = new WsLine(webSocket);
    return new Promise((resolve, reject) => {
      webSocket.once('open', () => resolve(line));
      webSocket.once('error', reject);
      webSocket.once('unexpected-response', (_request, { statusCode }) =>
        reject(Object.assign(new Error('refused'), { status: statusCode })),
      );
    });
  }

  /** Open and acknowledged. */
  static async ready(url: string, authorization: string, options: { origin?: string } = {}): Promise<WsLine> {
    const line = await WsLine.open(url, options);
    line.send({ type: 'connection_init', payload: { authorization } });
    const first = await line.next();
    if (first?.type !== 'connection_ack') throw new Error(`not acknowledged: ${JSON.stringify(first ?? line.closed)}`);
    return line;
  }

  send(message: object | string): void {
    this.webSocket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  subscribe(id: string, query: string, variables: Record<string, unknown> = {}): void {
    this.send({ id, type: 'subscribe', payload: { query, variables } });
  }

  /** The next frame; undefined once the line is closed or nothing comes in time. */
  async next(withinMs = 5_000): Promise<Frame | undefined> {
    const until = Date.now() + withinMs;
    while (this.frames.length === 0 && !this.closed && Date.now() < until) await this.news(until - Date.now());
    return this.frames.shift();
  }

  /** Undefined where it stays open. */
  async close(withinMs = 5_000): Promise<Closed | undefined> {
    const until = Date.now() + withinMs;
    while (!this.closed && Date.now() < until) await this.news(until - Date.now());
    return this.closed;
  }

  /** Ends the line from this side. */
  end(): void {
    this.webSocket.terminate();
  }

  private news(withinMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, withinMs);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
