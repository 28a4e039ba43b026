export { judgeMessage, targetsOf, type FrameAnswer, type FrameRecord, type Incoming } from "./frame";
export {
  MESSAGE_VERSION,
  readEditorMessage,
  readHostMessage,
  type EditorMessage,
  type HostMessage,
  type MessageReading,
  type Prefill,
} from "./messages";
