package uk.bng.adapter.solver.ojalgo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import uk.bng.domain.solve.BankCover;

/** What a node of the search has decided about each bank: held, closed or still free. */
final class BankStates {
    private static final byte HELD = 0;
    private static final byte FREE = 1;
    private static final byte CLOSED = 2;

    private final byte[] states;
    private int held;
    private int free;

    BankStates(int banks) {
        states = new byte[banks];
        Arrays.fill(states, FREE);
        free = banks;
    }

    private BankStates(BankStates other) {
        states = other.states.clone();
        held = other.held;
        free = other.free;
    }

    BankStates copy() {
        return new BankStates(this);
    }

    void hold(int bank) {
        states[bank] = HELD;
        held++;
        free--;
    }

    void close(int bank) {
        states[bank] = CLOSED;
        free--;
    }

    boolean isHeld(int bank) {
        return states[bank] == HELD;
    }

    boolean isClosed(int bank) {
        return states[bank] == CLOSED;
    }

    boolean isFree(int bank) {
        return states[bank] == FREE;
    }

    /** Held banks sort before free ones, and those before closed ones. */
    int order(int bank) {
        return states[bank];
    }

    int held() {
        return held;
    }

    int free() {
        return free;
    }

    /** Closes the free banks that stock alone rules out; false when it rules out every plan of at most so many banks. */
    boolean closeUncovered(BankCover cover, int limit) {
        var heldSet = new BitSet();
        var freeSet = new BitSet();
        for (int bank = 0; bank < states.length; bank++) {
            if (states[bank] == HELD) {
                heldSet.set(bank);
            } else if (states[bank] == FREE) {
                freeSet.set(bank);
            }
        }
        if (!cover.canServe(heldSet, freeSet, limit)) {
            return false;
        }
        cover.useless(heldSet, freeSet, limit).stream().forEach(this::close);
        return true;
    }

    /** The banks not closed, ascending. */
    List<Integer> open() {
        List<Integer> open = new ArrayList<>();
        for (int bank = 0; bank < states.length; bank++) {
            if (states[bank] != CLOSED) {
                open.add(bank);
            }
        }
        return open;
    }

    /** The banks held, ascending. */
    List<Integer> heldBanks() {
        List<Integer> banks = new ArrayList<>();
        for (int bank = 0; bank < states.length; bank++) {
            if (states[bank] == HELD) {
                banks.add(bank);
            }
        }
        return banks;
    }
}
