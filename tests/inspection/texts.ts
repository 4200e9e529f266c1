import { clean, leak, type Sample } from './sample.ts';

const bytes = (text: string) => Buffer.from(text);

export const texts: readonly Sample[] = [
  leak('formula-injection', 'equals.csv', () => bytes('name,count\n"=HYPERLINK(""http://x"",""y"")",1\n')),
  leak('formula-injection', 'at.csv', () => bytes('name,count\n@SUM(A1),1\n')),
  leak('formula-injection', 'minus.csv', () => bytes('name,count\n-2+3+cmd|x,1\n')),
  leak('formula-injection', 'plus.csv', () => bytes('name;count\n+A1+B2;1\n')),
  leak('formula-injection', 'tab.csv', () => bytes('name,count\n"\t=1+1",1\n')),
  leak('uneven-rows', 'uneven.csv', () => bytes('a,b\n1,2\n3,4\n5,6,7\n')),
  leak('not-utf-8', 'old.csv', () => Buffer.from('name,caf\xe9\nx,1\n', 'latin1')),
  leak('no-header', 'none.csv', () => bytes('1,2\n3,4\n')),
  clean('plain.csv', () => bytes('name,count\nA,1\nB,2\n')),
  clean('numbers.csv', () => bytes('name,change\nA,-1.5\nB,+2\nC,-£1200\nD,-3%\nE,-\n')),
  clean('quoted.csv', () => bytes('﻿name,said\r\nA,"one, two\r\nthree"\r\nB,"say ""so"""\r\n')),
  clean('tabs.tsv', () => bytes('name\tcount\nA\t1\n')),
  clean('prose.txt', () => bytes('Dear Sam,\n\nHere is what you asked for, and more.\nYours, the authority\n')),
  clean('dashes.csv', () => bytes('item,note\nA,- not held\nB,n/a\nC,email us\n')),
];
