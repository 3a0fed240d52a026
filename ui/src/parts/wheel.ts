/**
 * The wheel scrolls what is longer than its box also where the pointer is beside it, as over the head or the foot of a
 * column: the nearest column around the pointer that holds such a box scrolls it.
 */
const LINE_PX = 40;

/** From now on the wheel reaches what it is meant for. */
export function listenForWheel(): void {
  window.addEventListener("wheel", (event) => turn(event), { passive: true });
}

function turn({ target, deltaY, deltaMode, ctrlKey, defaultPrevented }: WheelEvent): void {
  if (ctrlKey || defaultPrevented || deltaY === 0 || !(target instanceof Element)) return;
  const box = boxBeside(target);
  if (!box) return;
  const step =
    deltaMode === WheelEvent.DOM_DELTA_PAGE ? box.clientHeight : deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1;
  box.scrollTop += deltaY * step;
}

/** The box that is meant where none around the pointer scrolls. */
function boxBeside(target: Element): Element | null {
  for (let around: Element | null = target; around; around = around.parentElement) {
    if (scrolls(around)) return null;
    const inside = [...around.querySelectorAll("*")].find(scrolls);
    if (inside) return inside;
    // What lies behind a dialog is not meant.
    if (around instanceof HTMLDialogElement) return null;
  }
  return null;
}

function scrolls(element: Element): boolean {
  if (element.scrollHeight <= element.clientHeight + 1) return false;
  if (element === document.scrollingElement) return true;
  const { overflowY } = getComputedStyle(element);
  return overflowY === "auto" || overflowY === "scroll";
}
