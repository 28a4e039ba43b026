export { backoff } from "./backoff";
export {
  poll,
  pollPolicy,
  type Poll,
  type PollClock,
  type PollPolicy,
  type PollRead,
  type PollReading,
} from "./poll";
