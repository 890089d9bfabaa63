// Builds the islands and stylesheets into the folder given as the first argument. Maven runs it on every build:
// packages are installed only when the lock file changed, bundles are written only when a source changed. The element
// templates of the desktop editor are held against its own schema at the same time.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 20;
const here = dirname(fileURLToPath(import.meta.url));
const output = process.argv[2];

const major = Number(process.versions.node.split('.')[0]);
if (major < OLDEST_NODE) {
  fail(`The front end needs Node ${OLDEST_NODE} or newer; this is ${process.versions.node}. Install it and build again.`);
}
if (!output) {
  fail('Usage: node build.mjs OUTPUT-FOLDER');
}

const lock = hash([join(here, 'package-lock.json'), join(here, 'package.json')]);
const installed = join(here, 'node_modules', '.yiciban-lock');
if (read(installed) !== lock) {
  console.log('front end: installing packages');
  try {
    execFileSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--no-progress', '--loglevel=error'], {
      cwd: here,
      stdio: 'inherit',
      shell: process.platform === 'win32'
    });
  } catch {
    fail('The packages of the front end could not be installed: see the message of npm above.');
  }
  writeFileSync(installed, lock);
}

// the font of documents goes into the program beside their layout, with its licence (SIL OFL 1.1)
const font = join(here, 'node_modules', '@expo-google-fonts', 'noto-serif-sc');
const documents = join(output, '..', '..', 'documents');
if (!existsSync(join(documents, 'NotoSerifSC-Regular.ttf'))) {
  mkdirSync(documents, { recursive: true });
  copyFileSync(join(font, 'LICENSE_FONT'), join(documents, 'NotoSerifSC-LICENSE.txt'));
  copyFileSync(join(font, '400Regular', 'NotoSerifSC_400Regular.ttf'), join(documents, 'NotoSerifSC-Regular.ttf'));
}

const sources = ['islands', 'styles', 'workbench'].flatMap(folder =>
  readdirSync(join(here, folder)).sort().map(name => join(here, folder, name)));
const templates = join(here, '..', '..', '..', 'bpmn', '.camunda', 'element-templates', 'yiciban.json');
const state = lock + hash([...sources, templates, fileURLToPath(import.meta.url)]);
const stamp = join(output, '.built');
if (read(stamp) !== state) {
  await checkTemplates();
  const { build } = await import('esbuild');
  mkdirSync(output, { recursive: true });
  const common = {
    // one form of a font is enough for every browser of today
    loader: { '.woff2': 'dataurl', '.woff': 'empty', '.ttf': 'empty', '.eot': 'empty', '.svg': 'dataurl' },
    outdir: output,
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['es2022', 'safari15'],
    legalComments: 'none',
    logLevel: 'warning'
  };
  await build({
    ...common,
    entryPoints: [
      join(here, 'islands', 'page.js'),
      join(here, 'islands', 'office-keys.js'),
      join(here, 'islands', 'case-picture.js'),
      join(here, 'styles', 'citizen.css'),
      join(here, 'styles', 'office.css'),
      join(here, 'styles', 'case-picture.css'),
      // the editors of the workbench are loaded on its pages alone
      editor('diagram.js'),
      editor('diagram.css'),
      editor('compare.js'),
      editor('compare.css'),
      editor('form.css'),
      editor('table.js'),
      editor('sheet.css'),
      editor('table.css'),
      editor('text.css')
    ].map(entry => (typeof entry === 'string' ? { in: entry, out: basename(entry).replace(/\.\w+$/, '') } : entry))
  });
  await build({
    ...common,
    entryPoints: [editor('form.js')],
    // two copies of preact don't see each other
    alias: { preact: join(here, 'node_modules', '@bpmn-io', 'form-js-editor', 'node_modules', 'preact') },
    plugins: [leftOut(/^(@codemirror\/(autocomplete|commands|lang-json|language|lint|view)$|@bpmn-io\/feel(ers)?-editor$)/), focusLeft()]
  });
  writeFileSync(join(output, 'element-templates.json'), readFileSync(templates));
  writeFileSync(stamp, state);
  console.log('front end: built');
}

function editor(name) {
  return { in: join(here, 'workbench', name), out: `workbench-${name.split('.')[0]}` };
}

/** The code editors of the form editor's own panel, in whose place ours stands: half the weight. */
function leftOut(filter) {
  return {
    name: 'left-out',
    setup(build) {
      build.onResolve({ filter }, ({ path }) => ({ path, namespace: 'left-out' }));
      build.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'exports.jsonParseLinter = () => null;' }));
    }
  };
}

/**
 * Each change draws the chosen part anew, and a part drawn anew takes the focus: from the field of the panel, too, in which
 * somebody is typing by then. It takes it from the drawing alone.
 */
function focusLeft() {
  const taken = `if (selection.isSelected(field)) {
      ref.current.focus();`;
  const free = "!ref.current.closest('[data-typing]') && (document.activeElement === document.body || ref.current.closest('.fjs-container').contains(document.activeElement))";
  return {
    name: 'focus-left',
    setup(build) {
      build.onLoad({ filter: /form-js-editor[\\/]dist[\\/]index\.es\.js$/ }, ({ path }) => {
        const parts = readFileSync(path, 'utf8').split(taken);
        if (parts.length !== 2) {
          fail('form-js-editor takes the focus in another way than it did: see focusLeft in build.mjs.');
        }
        return { contents: parts.join(taken.replace(') {', ` && ${free}) {`)) };
      });
    }
  };
}

async function checkTemplates() {
  const { validateAll } = await import('@bpmn-io/element-templates-validator');
  const wrong = validateAll(JSON.parse(readFileSync(templates, 'utf8'))).results.filter(result => !result.valid);
  if (wrong.length > 0) {
    fail(wrong.map(({ object, errors }) =>
      `The element template ${object.id} isn't one: ${errors.map(error => error.message).join('; ')}`).join('\n'));
  }
}

function hash(files) {
  const sum = createHash('sha256');
  files.forEach(file => sum.update(readFileSync(file)));
  return sum.digest('hex');
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
