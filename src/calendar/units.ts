import { millisecondsInHour, millisecondsInMinute, minutesInDay } from 'date-fns/constants';

/* Lengths of time, in milliseconds; a day of the calendar may be an hour shorter or longer. */
export const minuteMs = millisecondsInMinute;
export const hourMs = millisecondsInHour;
export const dayMs = minutesInDay * minuteMs;

/** Minutes of a day without a change of the clocks. */
export const dayMinutes = minutesInDay;
