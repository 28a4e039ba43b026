/** The record that a card, an action or a dialog belongs to: all that Attio says of it. */
export interface QuotedRecord {
  readonly recordId: string;
  readonly object: string;
}
