// What `npm start`, `npm test` and the commands named below begin with: plain JavaScript for any Node from 20 on, without a
// dependency. It sees to the packages, finds Node 24, and hands over to the TypeScript entry beside it. The scripts say
// `exec`, since npm passes signals to its shell, and a shell that waits keeps SIGINT to itself.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const wanted = 24;

/** Whether node_modules holds what package-lock.json asks for; optional packages of other platforms may be absent. */
function isInstalled() {
  const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8')).packages ?? {};
  try {
    const installed = read('node_modules/.package-lock.json');
    return Object.entries(read('package-lock.json')).every(([path, { version, optional }]) => {
      if (path === '') return true;
      return installed[path] ? installed[path].version === version : optional === true;
    });
  } catch {
    return false;
  }
}

function install() {
  console.error('Installing the packages that package-lock.json names: about a minute the first time …');
  const options = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const cli = process.env.npm_execpath ?? '';
  const [command, args] = cli.endsWith('npm-cli.js') ? [process.execPath, [cli, ...options]] : ['npm', options];
  // What npm says goes to stderr: the standard output belongs to the command (a token, for one).
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status === 0) return;
  stop(`The packages could not be installed${error ? ` (${error.message})` : ''}: run \`npm ci\` to see why.`);
}

/** Node 24 from the optional dependency where there is one (Linux x64), or the Node that is running if it is new enough. */
function findNode() {
  const own = join(root, 'node_modules/.bin/node');
  if (existsSync(own) && spawnSync(own, ['--version']).status === 0) return own;
  if (Number(process.versions.node.split('.')[0]) >= wanted) return process.execPath;
  return stop(
    `Node ${wanted} or later must be installed to run the portal here: this is Node ${process.versions.node}.`,
  );
}

/** Runs the entry and ends with its exit code; signals are passed on, and so is the death of whoever started this. */
function run(node, entry, args) {
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', join(root, entry), ...args], {
    cwd: root,
    // Lambda's clock is UTC: a rule that leans on the machine's time zone must not pass here and fail there.
    env: { ...process.env, TZ: 'UTC' },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => stop(error.message));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
  if (process.env.npm_lifecycle_event === undefined) return;
  // npm or its shell may die without passing it on; nobody would be left to end this one.
  const above = npmAbove();
  setInterval(() => npmAbove() !== above && child.kill('SIGTERM'), 500).unref();
}

/** Who started this: the parent, and where that is npm's shell, its parent as well. */
function npmAbove() {
  const parent = process.ppid;
  try {
    const [, command, parentOfParent] = /\((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${parent}/stat`, 'utf8')) ?? [];
    return /^(ba|da|a|z)?sh$/.test(command ?? '') ? `${parent} ${parentOfParent}` : `${parent}`;
  } catch {
    return `${parent}`;
  }
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

const [name = 'start', ...rest] = process.argv.slice(2);
const names = [
  ...['start', 'test', 'officer-token', 'bounce', 'verify-audit', 'rebuild-summaries', 'rebuild-publication'],
  ...['import', 'statistics'],
];
if (!names.includes(name)) stop(`There is no ${name} here: ${names.join(', ')}.`);
const entry = `cdk/local/${name}.ts`;
if (!isInstalled()) install();
run(findNode(), entry, rest);
