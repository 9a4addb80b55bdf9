export interface TimeLimit {
  readonly milliseconds: number;
  readonly what: string;
  /** Asked only when the time is up: a log that tells what the other side was doing. */
  readonly details?: () => string;
}

/** A wait that never ends would hang a CI run and say nothing: this one fails and tells why. */
export async function within<T>(limit: TimeLimit, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeUp = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(timeUpMessage(limit))), limit.milliseconds);
  });
  try {
    return await Promise.race([work, timeUp]);
  } finally {
    clearTimeout(timer);
  }
}

function timeUpMessage({ milliseconds, what, details }: TimeLimit): string {
  const log = details?.().trim();
  const summary = `${what}: not within ${Math.round(milliseconds / 1000)} s`;
  return log ? `${summary}. What was logged until then:\n${log}` : summary;
}
