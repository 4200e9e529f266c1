import type { OldPage } from './old-page.ts';

/** Pages as a browser saves them. */
export const savedPages: readonly OldPage[] = [
  {
    name: 'a page with a main part, a cookie banner, numbered lists with paragraphs and cells over rows and columns',
    page: `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Knives found 2021-23 | Old Town Police</title>
<style>.x{color:red}</style><script>window.a = "<p>not this</p>";</script></head><body>
<div id="ccc-cookie" class="cookie-banner"><p>We use cookies 4711 times a day.</p><button>Accept</button></div>
<header role="banner"><a href="/">Old Town Police</a><nav><ul><li><a href="/a">Advice</a></li></ul></nav></header>
<main id="main"><ol class="c-breadcrumb"><li><a href="/">Home</a></li><li>Published items</li></ol>
<h1>Knives found 2021-23</h1><div><p><strong>Freedom of information request reference no:</strong> 07.FOI.24.000201</p>
<p>I note you seek access to the following information:</p>
<ol><li><p>How many knives were found?</p></li><li><p>By whom?</p><ol type="a"><li>by officers</li><li>by others, and <em>where</em>?</li></ol></li></ol>
<h2>Decision</h2><p>I have today decided to disclose some of the requested information. Some of it is exempt:</p>
<ul><li>Section 40(2) – Personal information</li><li>Section 31(1)(a)(b) – Law enforcement</li></ul>
<h2>Disclosure</h2><h3>Q1 - How many knives were found?</h3>
<table style="width:100%"><caption>Knives by borough</caption><thead><tr><th>Borough</th><th colspan="2">Found</th></tr><tr><th></th><th>2021/22</th><th>2022/23</th></tr></thead>
<tbody><tr><td rowspan="2">Old<br>Town</td><td>1,204</td><td></td></tr><tr><td>7</td><td>&lt;5</td></tr></tbody></table>
<table><tr><th>Year</th><th>All</th></tr><tr><td>2021</td><td>12.5%</td></tr></table>
<h3>Q2a - by officers</h3><p>Most.<br>As was said in the <a href="https://www.police.example/report">report</a>.</p><p style="display:none">secret 99</p>
<h3>Caveats</h3><ul><li>Knives of kitchens count as well.</li></ul></div></main>
<footer><p>© Old Town Police 2024</p></footer></body></html>`,
    reference: '07.FOI.24.000201',
    title: 'Knives found 2021-23',
    questions: ['1', '2', '2a', '2b'],
    answers: ['1', '2a'],
    outcome: 'partly-granted',
    grounds: ['Section 40(2)', 'Section 31(1)(a)(b)'],
    tables: [
      [2, '<5'],
      [1, '12.5%'],
    ],
    notes: 1,
    left: ['We use cookies 4711 times a day.', '© Old Town Police 2024'],
  },
  {
    name: 'an old page set out by tables, all of it in a form, without a main part or a heading',
    page: `<html><head><title>Swans - Old Town Council</title></head><body><form action="/x"><input type="hidden" value="__state">
<table width="760"><tr><td class="menu"><a href="/">Home</a><br><a href="/c">Contact us</a></td><td>
<p>FOI request reference: FOI/2009/17</p><p><b>Request</b></p><p>How many swans were there in 2008?</p>
<p><b>Response</b></p><p>The council does not hold this information.</p>
<table border=1><tr><td>Pond</td><td>Ducks</td></tr><tr><td>Mill</td><td>31</td></tr></table></td></tr></table></form></body></html>`,
    reference: 'FOI/2009/17',
    outcome: 'not-held',
    tables: [[1, '31']],
    left: ['Home'],
  },
  {
    name: 'a text that a browser shows as it is',
    page: `<html><body><pre style="word-wrap: break-word">Freedom of information request reference no: 07.FOI.20.000203
I note you seek access to the following information:
1 - What is the speed limit in Mill Street?
2 - Since when?
I have today decided to disclose the requested information in full.
Q1 - What is the speed limit in Mill Street?
Road | Limit |
Mill Street | 20 |
Q2 - Since when?
1998</pre></body></html>`,
    reference: '07.FOI.20.000203',
    questions: ['1', '2'],
    answers: ['1', '2'],
    outcome: 'granted-in-full',
    tables: [[1, '20']],
  },
];
