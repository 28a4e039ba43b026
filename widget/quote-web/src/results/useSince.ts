import { useEffect, useState } from "react";

/** How many whole seconds ago `mark` became what it is. */
export function useSince(mark: string): number {
  const [passed, setPassed] = useState({ mark, seconds: 0 });
  useEffect(() => {
    let seconds = 0;
    const timer = setInterval(() => {
      seconds++;
      setPassed({ mark, seconds });
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, [mark]);
  return passed.mark === mark ? passed.seconds : 0;
}
