package uk.bng.adapter.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import uk.bng.application.save.KeptHold;
import uk.bng.domain.bank.StockId;
import uk.bng.domain.unit.Units;

/** {@code bng reservations list}: shows what is held, the holds that end first at the top. */
@Command(
        name = "list",
        description = "Show what saved quotes hold of the stock, those that end first at the top; times are UTC.")
final class ReservationsListCommand implements Runnable {
    private static final int MOST = 10_000;

    private final Desk desk;
    private final Console console;

    ReservationsListCommand(Desk desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Override
    public void run() {
        List<KeptHold> holds = desk.reservations().get().standing(MOST);
        if (holds.isEmpty()) {
            console.out().println("No saved quote holds any stock.");
            return;
        }
        TextTable table = TextTable.of(
                TextTable.left("Quote"),
                TextTable.right("Revision"),
                TextTable.left("Until"),
                TextTable.flow("Stock"),
                TextTable.right("Units"));
        for (KeptHold hold : holds) {
            for (Map.Entry<StockId, Units> held : hold.units().entrySet()) {
                table.row(
                        hold.quote().value(),
                        Integer.toString(hold.revision()),
                        hold.until().toString(),
                        held.getKey().toString(),
                        Amounts.alignedUnits(held.getValue()));
            }
        }
        console.out().println(table.text(console.width()));
    }
}
