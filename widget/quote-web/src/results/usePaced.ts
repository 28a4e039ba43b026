import { useEffect, useRef, useState } from "react";

/** The text, changed at most once in `pace` milliseconds; the last change is never lost. */
export function usePaced(text: string, pace: number): string {
  const [said, setSaid] = useState(text);
  const last = useRef(-Infinity);
  useEffect(() => {
    if (text === said) return;
    const timer = setTimeout(
      () => {
        last.current = Date.now();
        setSaid(text);
      },
      Math.max(0, last.current + pace - Date.now()),
    );
    return () => {
      clearTimeout(timer);
    };
  }, [text, said, pace]);
  return said;
}
