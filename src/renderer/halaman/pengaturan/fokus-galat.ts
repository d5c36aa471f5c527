/** After a refused form: to the first field that says why. The faults are on screen one frame later. */
export function fokusGalatPertama(): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('form [aria-invalid="true"]')?.focus();
  });
}
