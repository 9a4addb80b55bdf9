import type { ShownElement, ShownNode } from '../protocol.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';
const keyName = 'data-key';

/**
 * Makes the children of an element look like the given nodes and keeps what is alike: the focus, the selection and the place
 * scrolled to stay. Nodes with a key are found again wherever they stand, others by their place.
 */
export function patchChildren(parent: Element, nodes: readonly ShownNode[]): void {
  const keyed = new Map<string, Element>();
  for (const child of parent.children) {
    const key = child.getAttribute(keyName);
    if (key !== null) keyed.set(key, child);
  }
  let current = parent.firstChild;
  for (const node of nodes) {
    const known = matching(node, current, keyed);
    if (known && known !== current) parent.insertBefore(known, current);
    if (known) {
      if (typeof node !== 'string') patchElement(known as Element, node);
      else if (known.nodeValue !== node) known.nodeValue = node;
    }
    else parent.insertBefore(create(node, parent), current);
    current = known ? known.nextSibling : current;
  }
  while (current) {
    const next = current.nextSibling;
    current.remove();
    current = next;
  }
}

function matching(node: ShownNode, current: ChildNode | null, keyed: ReadonlyMap<string, Element>): ChildNode | undefined {
  if (typeof node === 'string') return current?.nodeType === Node.TEXT_NODE ? current : undefined;
  const key = node.attributes[keyName];
  const found = key === undefined ? current : keyed.get(key);
  if (!(found instanceof Element) || found.tagName.toLowerCase() !== node.tag.toLowerCase()) return undefined;
  return key !== undefined || found.getAttribute(keyName) === null ? found : undefined;
}

function patchElement(target: Element, { attributes, children }: ShownElement): void {
  for (const name of target.getAttributeNames()) if (!(name in attributes)) target.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes)) if (target.getAttribute(name) !== value) target.setAttribute(name, value);
  patchChildren(target, children);
}

function create(node: ShownNode, parent: Element): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  const isDrawing = node.tag === 'svg' || parent.namespaceURI === svgNamespace;
  const created = isDrawing ? document.createElementNS(svgNamespace, node.tag) : document.createElement(node.tag);
  for (const [name, value] of Object.entries(node.attributes)) created.setAttribute(name, value);
  for (const child of node.children) created.append(create(child, created));
  return created;
}
