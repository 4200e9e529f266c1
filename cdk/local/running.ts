import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { DataFolder } from './data-folder.ts';

/** A process and what tells it from a later one with the same number. */
type Process = { readonly pid: number; readonly born: string };
type Running = { readonly start: Process; readonly children: readonly Process[]; readonly control?: Control };
/** Where a command reaches the portal that runs, and the word it has to give. */
export type Control = { readonly port: number; readonly token: string };

const file = 'running.json';

/**
 * Takes the data folder for this process. Ends what an earlier start that was killed may have left running, each
 * process only if it is surely the one that was recorded. Throws one sentence if that start is still alive.
 */
export async function takeFolder(folder: DataFolder): Promise<void> {
  const before = folder.readJson<Running>(file);
  if (before && isAlive(before.start)) {
    throw new Error(`The portal is already running on ${folder.path} (process ${before.start.pid}): stop it first.`);
  }
  for (const child of before?.children ?? []) await end(child);
  folder.writeJson(file, { start: describe(process.pid), children: [] } satisfies Running);
}

/** Records a child process, so that the next start can end it should this one be killed. */
export function recordChild(folder: DataFolder, pid: number): void {
  const running = folder.readJson<Running>(file);
  if (running) folder.writeJson(file, { ...running, children: [...running.children, describe(pid)] });
}

/** Records where commands reach this portal. */
export function recordControl(folder: DataFolder, control: Control): void {
  const running = folder.readJson<Running>(file);
  if (running) folder.writeJson(file, { ...running, control });
}

/** Where commands reach the portal that runs on a data folder; undefined where none does. */
export function controlOf(folder: DataFolder): Control | undefined {
  const running = folder.readJson<Running>(file);
  return running && isAlive(running.start) ? running.control : undefined;
}

/** Gives the folder back after an orderly stop. */
export function leaveFolder(folder: DataFolder): void {
  rmSync(folder.file(file), { force: true });
}

async function end(child: Process): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    if (!isAlive(child)) return;
    process.kill(child.pid, signal);
    for (let tries = 0; tries < 40 && isAlive(child); tries++) await wait(50);
  }
}

function describe(pid: number): Process {
  return { pid, born: bornAt(pid) };
}

function isAlive({ pid, born }: Process): boolean {
  return born !== '' && bornAt(pid) === born;
}

/** When a process began, as the system tells it; empty if there is no such process (a zombie is none). */
function bornAt(pid: number): string {
  try {
    if (process.platform === 'linux') {
      // After the command's closing bracket: state is the 1st field, start time the 20th (proc(5): 3rd and 22nd).
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
      return fields[0] === 'Z' ? '' : `${boot}/${fields[19]}`;
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
