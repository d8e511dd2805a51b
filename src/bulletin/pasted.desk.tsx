import { nodesFromPasted, nodesFromText, type Pasted } from './paste.ts'
import type { PastedElement } from './pasted.ts'

/** What was pasted, or null where the clipboard holds no text. The browser's reader runs no script and fetches nothing. */
export function pastedFrom(clipboard: DataTransfer): Pasted | null {
  const html = clipboard.getData('text/html')
  if (html !== '') return nodesFromPasted(elementOf(new DOMParser().parseFromString(html, 'text/html').body))
  const text = clipboard.getData('text/plain')
  return text === '' ? null : nodesFromText(text)
}

function elementOf(element: Element): PastedElement {
  return {
    tag: element.tagName.toLowerCase(),
    attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name.toLowerCase(), value])),
    children: [...element.childNodes].flatMap((child): (PastedElement | string)[] => {
      if (child instanceof Element) return [elementOf(child)]
      return child.nodeType === Node.TEXT_NODE ? [child.textContent ?? ''] : []
    }),
  }
}
