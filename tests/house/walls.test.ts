import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { apiRoutes, doors, rooms } from '#domain/routes.ts';
import { codeOf, resolved, root, sourcesBelow } from './sources.ts';

const functions = sourcesBelow('functions');
const web = sourcesBelow('web');
const cdk = sourcesBelow('cdk');
/** The folders with packages of their own: the house, and what only `npm run bench` needs. */
const packages = ['', 'tests/bench/lighthouse/'];
const roomOf = (path: string) => path.split('/')[1] ?? '';
const isDoor = (path: string) => /handler\.ts$/.test(path);
const isPackage = (name: string) => !/^(functions|web|cdk|tests)\//.test(name);
const importing = (sources: typeof functions) =>
  sources.flatMap(({ path, imports }) => imports.map((name) => ({ path, to: resolved(path, name) })));

describe('the walls of the house', () => {
  it('domain imports only itself and the schema library', () => {
    const strays = importing(functions.filter((s) => roomOf(s.path) === 'domain')).filter(
      ({ to }) => to !== 'valibot' && !to.startsWith('functions/domain/'),
    );
    expect(strays).toEqual([]);
  });
  it('a room imports domain, plumbing and store, never another room; store and plumbing know no room', () => {
    const strays = importing(functions).filter(({ path, to }) => {
      if (!to.startsWith('functions/')) return false;
      const allowed = [roomOf(path), 'domain', 'plumbing', 'store'];
      return !allowed.includes(roomOf(to));
    });
    expect(strays).toEqual([]);
  });
  it('the AWS SDK appears in store, plumbing and doors only', () => {
    const strays = importing(functions).filter(
      ({ path, to }) =>
        /^@(aws-sdk|smithy)\//.test(to) && !['store', 'plumbing'].includes(roomOf(path)) && !isDoor(path),
    );
    expect(strays).toEqual([]);
  });
  it('only a door that answers or writes pages imports them from web', () => {
    const strays = importing(functions).filter(({ path, to }) => to.startsWith('web/') && !isDoor(path));
    expect(strays).toEqual([]);
  });
  it('web imports the domain and itself, nothing of the rooms', () => {
    const strays = importing(web).filter(({ to }) => !isPackage(to) && !/^(web|functions\/domain)\//.test(to));
    expect(strays).toEqual([]);
  });
  it('process.env is read in plumbing/env alone', () => {
    const readers = [...functions, ...web].filter((s) => codeOf(s.text).includes('process.env')).map((s) => s.path);
    expect(readers).toEqual(['functions/plumbing/env.ts']);
  });
  it('the wall clock and randomness are read in plumbing alone', () => {
    const stray = /Date\.now\(|new Date\(\)|Math\.random|randomBytes|randomUUID|getRandomValues|performance\.now/;
    const readers = functions
      .filter((s) => stray.test(codeOf(s.text)) && roomOf(s.path) !== 'plumbing')
      .map((s) => s.path);
    expect(readers).toEqual([]);
  });
  it('no page has inline script, inline style, or HTML that goes in unescaped; letters alone carry styles, for mail readers', () => {
    const isLetter = (path: string) => /^web\/pages\/(acknowledge|respond)\//.test(path);
    const strays = web
      .filter(
        (s) =>
          /dangerouslySetInnerHTML|\son[A-Z]\w+="/.test(codeOf(s.text)) ||
          (!isLetter(s.path) && /\sstyle=/.test(codeOf(s.text))),
      )
      .map((s) => s.path);
    expect(strays).toEqual([]);
  });
});

describe('the shape of the house', () => {
  it.each(rooms)('the room %s has its door, its construct and its test', (room) => {
    for (const path of [`functions/${room}/handler.ts`, `cdk/rooms/${room}.ts`, `tests/rooms/${room}.test.ts`]) {
      expect(existsSync(root + path), path).toBe(true);
    }
  });
  it('every route has a door that is there, and no path is listed twice', () => {
    for (const file of Object.values(doors)) expect(existsSync(`${root}functions/${file}`), file).toBe(true);
    const keys = apiRoutes.map((r) => `${r.method} ${r.path}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
  it('doors have at most 40 lines, cdk/app.ts 30, and no file more than 200 but words and data', () => {
    const lines = (text: string) => text.trimEnd().split('\n').length;
    const isData = (path: string) => /^web\/words\/|\/catalogue\/|\/samples\//.test(path);
    const tooLong = [...functions, ...web, ...cdk].filter(({ path, text }) => {
      const limit = path === 'cdk/app.ts' ? 30 : isDoor(path) ? 40 : isData(path) ? 1000 : 200;
      return lines(text) > limit;
    });
    expect(tooLong.map((s) => `${s.path} (${lines(s.text)})`)).toEqual([]);
  });
  it.each(packages)('every version in %spackage.json is exact and the lock file names no registry', (folder) => {
    const pkg = JSON.parse(readFileSync(`${root}${folder}package.json`, 'utf8'));
    const all = { ...pkg.dependencies, ...pkg.devDependencies, ...pkg.optionalDependencies };
    expect(Object.keys(all)).not.toEqual([]);
    for (const [name, version] of Object.entries(all)) expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    expect(readFileSync(`${root}${folder}package-lock.json`, 'utf8')).not.toContain('"resolved"');
  });
});
