const queues = new Map<string, Promise<unknown>>();

/**
 * Runs work on a place after all earlier work on it, whichever store object it came through, so that no
 * partial write is lost between its reading and its writing. Writers in other processes do not wait.
 */
export async function oneAtATime<T>(place: string, work: () => Promise<T>): Promise<T> {
  const turn = (queues.get(place) ?? Promise.resolve()).then(work, work);
  queues.set(place, turn);
  try {
    return await turn;
  } finally {
    if (queues.get(place) === turn) queues.delete(place);
  }
}
