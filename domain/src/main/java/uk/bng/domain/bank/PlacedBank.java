package uk.bng.domain.bank;

import java.util.List;
import uk.bng.domain.bank.TableIssue.Code;
import uk.bng.domain.place.BankPlace;

/** Where a bank lies once its blanks are filled, and what must be said of that. */
record PlacedBank(BankPlace place, Filling filling, List<Note> notes) {
    PlacedBank {
        notes = List.copyOf(notes);
    }

    /** A bank that is taken as it is given. */
    static PlacedBank asGiven(BankPlace place) {
        return new PlacedBank(place, Filling.NOT_NEEDED, List.of());
    }

    /** How a bank came by its areas. */
    enum Filling {
        NOT_NEEDED,
        EXACT,
        APPROXIMATE,
        UNRESOLVED
    }

    /** Something noticed at a column of the bank's row. */
    record Note(Column column, Code code, String reason) {}
}
