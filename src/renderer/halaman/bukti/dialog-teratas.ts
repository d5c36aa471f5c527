/** Another dialog stands above: Escape reaches every open one at once, and only the uppermost is meant. */
export function isDialogTertutupi(): boolean {
  return document.querySelectorAll('[role="dialog"]').length > 1;
}
