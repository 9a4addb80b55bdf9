import tseslint from 'typescript-eslint';

/** What each folder may not import; `test/manifest/imports.test.ts` walks the whole graph. */
const hostModules = ['vscode', 'node:*', 'fs', 'path', 'os', 'child_process', 'http', 'https', 'net'];
const forbid = (...patterns) => ['error', { patterns: patterns.map(pattern => ({ group: [pattern], message: 'See ARCHITECTURE.md: import directions.' })) }];

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', '.vscode-test/', '**/*.generated.ts', '**/*.mjs'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-empty-function': 'off',
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-imports': forbid(...hostModules, '**/hosts/**', '**/cli/**', '**/extension/**'),
      'no-restricted-globals': ['error', 'process', 'Buffer', 'window', 'document', 'setTimeout', 'setInterval', 'fetch'],
      'no-restricted-properties': ['error', { object: 'Date', property: 'now' }, { object: 'Math', property: 'random' }],
    },
  },
  { files: ['src/cli/**/*.ts'], rules: { 'no-restricted-imports': forbid('vscode', '**/extension/**', '**/hosts/vscode/**') } },
  { files: ['src/extension/**/*.ts'], ignores: ['src/extension/extension.node.ts'], rules: { 'no-restricted-imports': forbid('node:*', '**/cli/**', '**/hosts/node/**') } },
  { files: ['test/**/*.ts', 'scripts/**/*.ts'], rules: { 'no-console': 'off', 'max-lines': 'off', '@typescript-eslint/no-explicit-any': 'off', '@typescript-eslint/no-unused-expressions': 'off' } },
);
