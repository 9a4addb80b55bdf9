import type { YamlEntry, YamlNode } from './yaml-tree.ts';

type PathStep = string | number;

/** The value at a path before and after; `key` is empty for an item of a list. */
type IsWantedChange = (was: Pick<YamlEntry, 'key' | 'value'>, is: Pick<YamlEntry, 'key' | 'value'>) => boolean;

/**
 * Whether two trees hold the same keys and values, wherever these stand in their texts. With a path, what is there
 * may differ as `isWanted` says, and must.
 */
export function isSameExcept(was: YamlNode, is: YamlNode, path?: readonly PathStep[], isWanted: IsWantedChange = () => false): boolean {
  if (was.kind === 'scalar') return is.kind === 'scalar' && Object.is(was.value, is.value);
  const wasChildren = childrenOf(was);
  const isChildren = childrenOf(is);
  if (was.kind !== is.kind || wasChildren.length !== isChildren.length) return false;
  return wasChildren.every((child, index) => {
    const other = isChildren[index];
    if (!other) return false;
    const step = path?.[0];
    if (path === undefined || step === undefined || step !== child.step) return child.key === other.key && isSameExcept(child.value, other.value);
    if (path.length === 1) return isWanted(child, other);
    return child.key === other.key && isSameExcept(child.value, other.value, path.slice(1), isWanted);
  });
}

interface Child extends Pick<YamlEntry, 'key' | 'value'> {
  readonly step: PathStep;
}

function childrenOf(node: YamlNode): readonly Child[] {
  switch (node.kind) {
    case 'scalar':
      return [];
    case 'list':
      return node.items.map((value, step) => ({ key: '', value, step }));
    case 'map':
      return node.entries.map(({ key, value }) => ({ key, value, step: key }));
  }
}
