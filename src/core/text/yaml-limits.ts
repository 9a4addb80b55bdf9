/** How much YAML is read before it is refused with the problem `TOO_LARGE`. */
export interface YamlLimits {
  /** UTF-16 units of YAML text. */
  readonly maximumLength: number;
  /** Lists and mappings inside each other; both readers recurse this deep, so keep it below a few hundred. */
  readonly maximumDepth: number;
  /** Keys and values together. */
  readonly maximumNodes: number;
}

/** Far above any real front matter and far below what could be felt while typing. */
export const NOTE_YAML_LIMITS: YamlLimits = { maximumLength: 65_536, maximumDepth: 32, maximumNodes: 10_000 };
