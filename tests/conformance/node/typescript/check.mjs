// usage: node check.mjs FILES.json     FILES: [{name, file}]
// TypeScript's own compiler, strict, with Firebase's own types. Prints one JSON line a file: {name, faults: [text]}
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const files = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
const here = import.meta.dirname;
const options = {
  strict: true, noEmit: true, noUnusedLocals: true, noUnusedParameters: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true,
  module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, target: ts.ScriptTarget.ES2022, lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'], types: [], skipLibCheck: true,
  paths: { 'firebase/firestore': [path.join(here, 'node_modules/@firebase/firestore')] },
};
const program = ts.createProgram(files.map(({ file }) => file), options);
const global = [...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics()];
for (const { name, file } of files) {
  const source = program.getSourceFile(file);
  const faults = [...global, ...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(fault => {
    const at = fault.file && fault.file.getLineAndCharacterOfPosition(fault.start);
    return `${at ? `${at.line + 1}:${at.character + 1} ` : ''}${ts.flattenDiagnosticMessageText(fault.messageText, ' ')}`;
  });
  console.log(JSON.stringify({ name, faults }));
}
