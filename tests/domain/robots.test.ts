import { expect, test } from 'vitest';
import { robotsTxt } from '#domain/robots.ts';

test('search engines are led to what is published, and to nothing of one person, in any language', () => {
  const lines = robotsTxt('https://foi.example', ['en', 'cy']).split('\n');
  expect(lines[0]).toBe('User-agent: *');
  for (const path of ['/track/', '/cy/track/', '/officer/', '/request/', '/cy/request/', '/cy/disclosures/search'])
    expect(lines).toContain(`Disallow: ${path}`);
  expect(lines.filter((line) => line.includes('/officer/'))).toHaveLength(1);
  expect(lines).toContain('Allow: /cy/request/$');
  expect(lines).toContain('Sitemap: https://foi.example/disclosures/sitemap.xml');
  expect(lines).toContain('Sitemap: https://foi.example/scheme/sitemap.xml');
  expect(lines).not.toContain('Disallow: /disclosures/');
});
