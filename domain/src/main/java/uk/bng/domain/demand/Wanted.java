package uk.bng.domain.demand;

import uk.bng.domain.unit.BroadGroup;
import uk.bng.domain.unit.CanonicalText;
import uk.bng.domain.unit.Distinctiveness;
import uk.bng.domain.unit.Habitat;
import uk.bng.domain.unit.Ledger;
import uk.bng.domain.unit.NetGain;

/** What a demand line asks for. Exhaustive: switch over it without a default. */
public sealed interface Wanted {
    /** The name to show. */
    String name();

    /** The key lines are ranked by (section 12.6). */
    String key();

    Ledger ledger();

    Distinctiveness distinctiveness();

    /** A habitat of the catalogue. */
    record OfHabitat(Habitat habitat) implements Wanted {
        @Override
        public String name() {
            return habitat.name();
        }

        @Override
        public String key() {
            return habitat.key();
        }

        @Override
        public Ledger ledger() {
            return habitat.ledger();
        }

        @Override
        public Distinctiveness distinctiveness() {
            return habitat.distinctiveness();
        }
    }

    /** A net-gain label, which counts as band Low and has no group (section 4.1). */
    record OfNetGain(NetGain label) implements Wanted {
        @Override
        public String name() {
            return label.label();
        }

        @Override
        public String key() {
            return label.key();
        }

        @Override
        public Ledger ledger() {
            return label.ledger();
        }

        @Override
        public Distinctiveness distinctiveness() {
            return Distinctiveness.LOW;
        }
    }

    /** Felled woodland, which has to be priced by hand (section 4.1). */
    record OfFelledWoodland(String name) implements Wanted {
        @Override
        public String key() {
            return CanonicalText.key(name);
        }

        @Override
        public Ledger ledger() {
            return Ledger.AREA;
        }

        @Override
        public Distinctiveness distinctiveness() {
            return Distinctiveness.HIGH;
        }
    }

    /** The broad group of what is wanted; blank for all but habitats. */
    default BroadGroup group() {
        return this instanceof OfHabitat wanted ? wanted.habitat().group() : BroadGroup.of("");
    }
}
