import { EventEmitter } from 'node:events';
import { isMainThread } from 'node:worker_threads';

/** `process.parentPort` of a utility process: messages wait until somebody listens. */
class PortTiruan extends EventEmitter {
  #antrean: unknown[] = [];

  constructor() {
    super();
    this.on('newListener', (nama) => {
      if (nama !== 'message') return;
      const antrean = this.#antrean;
      this.#antrean = [];
      setImmediate(() => antrean.forEach((pesan) => this.emit('message', pesan)));
    });
    process.on('message', (data) => {
      const pesan = { data, ports: [] };
      if (this.listenerCount('message') === 0) this.#antrean.push(pesan);
      else this.emit('message', pesan);
    });
    // The shell has gone: a utility process ends with it.
    process.on('disconnect', () => process.exit(1));
  }

  postMessage(pesan: unknown): void {
    process.send?.(pesan);
  }
}

if (isMainThread) Object.defineProperty(process, 'parentPort', { value: new PortTiruan() });
