package uk.bng.application.usecase;

import java.time.Duration;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import uk.bng.application.job.JobAnswer;
import uk.bng.application.port.Reservations;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.bank.ReservedShare;
import uk.bng.domain.bank.StockId;
import uk.bng.domain.unit.Units;

/**
 * What the holding of stock needs.
 *
 * @param share how much of its units a saved quote holds
 * @param term how long it holds them
 * @param catalogue what is for sale now
 * @param draws what a stored result that holds a plan draws from each stock row
 */
public record HoldTools(
        Reservations reservations,
        ReservedShare share,
        Duration term,
        Supplier<Catalogue> catalogue,
        Function<JobAnswer, SortedMap<StockId, Units>> draws) {}
