/**
 * The origins that may frame this page, from the policy that it was served with: what the browser enforces is what
 * messages are judged by. Only whole origins count; words such as 'self' and patterns are nobody to speak to.
 */
export function frameParents(policy: string | null): string[] {
  const directive = (policy ?? "")
    .split(";")
    .map((part) => part.trim().split(/\s+/))
    .find(([name]) => name === "frame-ancestors");
  return (directive ?? []).slice(1).filter((source) => /^https?:\/\/[^/*?#\s]+$/.test(source));
}
