import { describe, expect, it } from 'vitest';
import { deskRoutes } from '#functions/decide/desk-routes.ts';
import { officerOfSession } from '#store/officer-session.ts';
import { atConsole, browserAt, factsOf } from '#tests/support/console.ts';
import { anEvent, aWorld, bodyOf } from '#tests/support/rooms.ts';

const MINUTE = 60_000;

describe('a session', () => {
  const begun = async () => {
    const world = aWorld();
    await atConsole(world, 'o1');
    const event = anEvent('GET', '/officer/', { cookies: ['__Host-officer=session-o1'] });
    const start = Date.parse(world.now());
    const later = (minutes: number) => world.moveTo(new Date(start + minutes * MINUTE).toISOString());
    return { world, later, who: () => officerOfSession(event, world.sessions, world.now()) };
  };

  it('tells who is there, with the groups', async () => {
    const { who } = await begun();
    expect(await who()).toEqual({ sub: 'o1', name: 'Name of o1', groups: ['officer'], sessionId: 'session-o1' });
  });

  it('lasts as long as somebody works, and ends an hour after', async () => {
    const { who, later } = await begun();
    for (let minutes = 0; minutes < 300; minutes += 59) {
      later(minutes);
      expect(await who(), `after ${minutes} minutes`).not.toBeNull();
    }
    later(295 + 66);
    expect(await who()).toBeNull();
  });

  it('costs nobody their hour where the last request was not noted', async () => {
    const { who, later } = await begun();
    later(6);
    await who();
    later(10.9);
    await who();
    later(70);
    expect(await who()).not.toBeNull();
  });

  it('ends after ten hours, however busy somebody is', async () => {
    const { who, later } = await begun();
    for (let minutes = 0; minutes < 600; minutes += 30) {
      later(minutes);
      expect(await who(), `after ${minutes} minutes`).not.toBeNull();
    }
    later(600);
    expect(await who()).toBeNull();
  });

  it('is not looked up by what cannot be one of ours', async () => {
    const { world } = await begun();
    const event = anEvent('GET', '/officer/', { cookies: ['__Host-officer=a b'] });
    expect(await officerOfSession(event, world.sessions, world.now())).toBeNull();
  });
});

describe('the console', () => {
  it('sends whoever is not signed in to sign in, and back to the page', async () => {
    const answer = await browserAt(aWorld()).get('/officer/?view=due&after=x');
    expect(answer.statusCode).toBe(303);
    expect(answer.headers?.['location']).toBe('/officer/sign-in?to=%2Fofficer%2F%3Fview%3Ddue%26after%3Dx');
  });

  it('hands back everything that was posted after the session ended, to the same address', async () => {
    const world = aWorld();
    const fields = 'case=a~1&case=b~2&note=Two+%3Cb%3E+lines%0D%0Ahere&to=';
    const answer = await browserAt(world).post('/officer/assign?x=1', fields);
    expect(answer.statusCode).toBe(401);
    expect(factsOf(answer)).toEqual({
      action: '/officer/assign?x=1',
      fields: [
        ['case', 'a~1'],
        ['case', 'b~2'],
        ['note', 'Two <b> lines\r\nhere'],
        ['to', ''],
      ],
    });
  });

  it('answers 404 for what it has not, to an officer in their own frame', async () => {
    const ann = await atConsole(aWorld(), 'ann');
    const answer = await ann.get('/officer/nothing');
    expect([answer.statusCode, bodyOf(answer).seenBy]).toEqual([404, 'Name of ann']);
    expect((await ann.post('/officer/')).statusCode).toBe(404);
  });

  it('shows a unit’s contact nothing of the cases, and not even what pages there are', async () => {
    const unit = await atConsole(aWorld(), 'tom', ['unit', 'unit-traffic']);
    // Its own address leads on to what they are asked.
    expect((await unit.get('/officer/')).headers?.['location']).toBe('/officer/commissions');
    for (const path of ['/officer/nothing', '/officer/cases/07.FOI.26.000001']) {
      expect((await unit.get(path)).statusCode, path).toBe(403);
    }
    expect((await unit.post('/officer/assign', { case: '07.FOI.26.000001~1', to: 'me' })).statusCode).toBe(403);
  });

  it('lets nobody in whose groups are none of ours', async () => {
    const stranger = await atConsole(aWorld(), 'x', ['other']);
    expect((await stranger.get('/officer/')).statusCode).toBe(403);
  });

  it('answers HEAD as GET, and a path without its slash too', async () => {
    const ann = await atConsole(aWorld(), 'ann', ['approver']);
    expect((await ann.head('/officer/')).statusCode).toBe(200);
    expect((await ann.get('/officer')).statusCode).toBe(200);
    expect(deskRoutes.at('GET', '/officer/assign')).toBeUndefined();
  });
});
