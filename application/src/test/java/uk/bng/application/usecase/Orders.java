package uk.bng.application.usecase;

import static uk.bng.domain.Fixtures.CEREALS;
import static uk.bng.domain.Fixtures.aCatalogue;
import static uk.bng.domain.Fixtures.bank;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.bng.application.job.QuoteOrder;
import uk.bng.application.port.CatalogueSnapshot;
import uk.bng.application.port.CatalogueSource;
import uk.bng.application.port.CatalogueUnavailable;
import uk.bng.domain.bank.BankFilling;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.bank.CatalogueVersion;
import uk.bng.domain.demand.DraftLine;
import uk.bng.domain.demand.RequestDefaults;
import uk.bng.domain.place.AreaKind;
import uk.bng.domain.place.AreaTable;
import uk.bng.domain.place.Geography;
import uk.bng.domain.place.Lnrs;
import uk.bng.domain.place.Lpa;
import uk.bng.domain.place.Nca;
import uk.bng.domain.place.Outcodes;
import uk.bng.domain.place.Overlaps;
import uk.bng.domain.place.SiteAnswer;
import uk.bng.domain.place.SiteQuery;
import uk.bng.domain.place.Waters;
import uk.bng.domain.solve.SolveLimits;
import uk.bng.domain.unit.MarineGroups;

/** Orders for tests, and what they are judged by: a world without areas, where every bank is far. */
final class Orders {
    static final Catalogue TWO_BANKS = aCatalogue()
            .with(
                    bank("B1").far().selling("S1", CEREALS, "5", "100"),
                    bank("B2").far().selling("S1", CEREALS, "5", "200"))
            .build();

    static final OrderDefaults DEFAULTS = new OrderDefaults(
            RequestDefaults.STANDARD, "tiny", List.of("tiny", "other"), new SolveLimits(Duration.ofSeconds(5), 7, 1));

    private Orders() {}

    /** An order of one line that the two banks can meet. */
    static QuoteOrder anOrder() {
        return anOrder(CEREALS, "1");
    }

    static QuoteOrder anOrder(String habitat, String units) {
        return order(List.of(new DraftLine(habitat, units)), SiteQuery.NOWHERE, null);
    }

    static QuoteOrder order(List<DraftLine> demand, SiteQuery location, @Nullable String engine) {
        return new QuoteOrder(
                null, demand, location, null, null, List.of(), null, null, engine, null, null, null, List.of(), null,
                null);
    }

    /** Where sites lie in an England without any area. */
    static SiteAnswer locate(SiteQuery query) {
        Geography england = nowhere();
        return england.place(query.areas(), england.lookUp(query.sought()));
    }

    /** England without any area. */
    static Geography nowhere() {
        AreaTable<Lpa> lpas = AreaTable.of(AreaKind.LPA, List.of());
        AreaTable<Nca> ncas = AreaTable.of(AreaKind.NCA, List.of());
        AreaTable<Lnrs> strategies = AreaTable.of(AreaKind.LNRS, List.of());
        return new Geography(
                "sha256:0",
                "Source: tests",
                lpas,
                ncas,
                strategies,
                Overlaps.of(lpas, ncas, List.of()),
                Overlaps.of(lpas, strategies, List.of()),
                () -> Waters.of(List.of()),
                () -> Outcodes.NONE,
                MarineGroups.NONE);
    }

    /** A source of one catalogue, whose answers can fail for a while. */
    static final class Source implements CatalogueSource {
        private final CatalogueSnapshot snapshot;
        private final List<CatalogueUnavailable> faults = new ArrayList<>();

        Source(Catalogue catalogue) {
            this.snapshot = new CatalogueSnapshot(catalogue, List.of(), BankFilling.NONE, Instant.EPOCH);
        }

        void failNext() {
            faults.add(new CatalogueUnavailable("The catalogue is away.", null));
        }

        @Override
        public CatalogueSnapshot current() {
            if (!faults.isEmpty()) {
                throw faults.removeFirst();
            }
            return snapshot;
        }

        @Override
        public Optional<CatalogueSnapshot> version(CatalogueVersion version) {
            return Optional.of(current()).filter(known -> known.version().equals(version));
        }
    }
}
