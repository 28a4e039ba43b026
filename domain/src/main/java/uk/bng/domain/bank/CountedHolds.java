package uk.bng.domain.bank;

/**
 * What of a catalogue is not for sale since saved quotes hold it.
 *
 * @param share how much of its units a saved quote holds
 * @param rows the number of stock rows of which something is held
 */
public record CountedHolds(ReservedShare share, int rows) {}
