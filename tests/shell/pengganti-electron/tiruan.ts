/** What promises, inspectors and test runners look for on any object. */
const BUKAN_PEMAKAIAN: readonly string[] = ['then', 'toJSON', 'inspect', 'nodeType', 'asymmetricMatch'];

/** An object of Electron of which only some members are imitated: the use of any other is an error of its own. */
export function tiru<T extends object>(nama: string, isi: T): T {
  return new Proxy(isi, {
    get(sasaran, kunci) {
      const nilai: unknown = Reflect.get(sasaran, kunci, sasaran);
      if (typeof nilai === 'function') return nilai.bind(sasaran) as unknown;
      if (kunci in sasaran || typeof kunci === 'symbol' || BUKAN_PEMAKAIAN.includes(kunci)) return nilai;
      throw new Error(`tidak ditiru: ${nama}.${kunci}`);
    },
  });
}

/** An event as Electron hands it to its listeners. */
export class Kejadian {
  defaultPrevented = false;
  readonly preventDefault = (): void => {
    this.defaultPrevented = true;
  };
}
