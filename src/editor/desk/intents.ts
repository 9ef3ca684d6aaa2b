import { settings as ids } from '../../ids';
import type { Intents } from '../../panel/messages';
import type { Clock } from '../platform/clock';
import { setOwn } from '../platform/liveSettings';
import type { Corrections } from './corrections';
import type { DeskWatch } from './deskWatch';

/** What the page may want of the desk clock. */
export function deskIntents(
  desk: DeskWatch,
  corrections: Corrections,
  clock: Clock,
  stand: (standing: boolean) => void,
) {
  return {
    hands: () => {
      // What is done inside a guided break is no desk work.
      if (desk.running === undefined) desk.hands(clock.now());
    },
    standing: ({ standing }) => {
      stand(standing);
    },
    correctGap: ({ from, was }) => {
      corrections.say(from, was);
    },
    useInterval: ({ minutes }) => void setOwn(ids.breaksEvery, minutes),
  } satisfies Partial<Intents>;
}
