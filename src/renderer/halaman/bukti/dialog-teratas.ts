/**
 * Another dialog stands above: Escape reaches every open one at once, and only the uppermost is meant. That one holds the focus; one that is
 * fading away no longer does, and must not swallow the key.
 */
export function isDialogTertutupi(): boolean {
  const berfokus = document.activeElement?.closest('[role="dialog"]') ?? null;
  return berfokus !== null && [...document.querySelectorAll('[role="dialog"]')].indexOf(berfokus) > 0;
}
