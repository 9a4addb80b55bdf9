#!/usr/bin/env node
'use strict';
// What `runTests` of @vscode/test-electron starts in place of VS Code's program.
require('tsx/cjs');
require('./vscode-stand-in.ts');
