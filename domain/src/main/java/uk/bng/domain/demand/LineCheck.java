package uk.bng.domain.demand;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.unit.Decimals;
import uk.bng.domain.unit.FelledWoodland;
import uk.bng.domain.unit.Habitat;
import uk.bng.domain.unit.Habitats;
import uk.bng.domain.unit.NetGain;
import uk.bng.domain.unit.Units;

/** Judges one line of a draft; habitat and units are judged apart, so a line may have an issue of each. */
final class LineCheck {
    private static final BigDecimal MOST_UNITS = BigDecimal.valueOf(100_000);
    private static final int MOST_DECIMALS = 6;

    private final int position;
    private final Habitats habitats;
    private final List<RequestIssue> issues;

    LineCheck(int position, Habitats habitats, List<RequestIssue> issues) {
        this.position = position;
        this.habitats = habitats;
        this.issues = issues;
    }

    /** The line, or empty when it has an issue. */
    Optional<DemandLine> line(DraftLine draft) {
        Optional<Wanted> wanted = wanted(text(draft.habitat()));
        Optional<Units> units = units(text(draft.units()));
        return wanted.isPresent() && units.isPresent()
                ? Optional.of(new DemandLine(position, wanted.get(), units.get()))
                : Optional.empty();
    }

    private Optional<Wanted> wanted(String name) {
        if (name.isEmpty()) {
            report(RequestCode.BLANK_HABITAT, "habitat_name", name, "The habitat name () must not be blank.");
            return Optional.empty();
        }
        Optional<Wanted> wanted = known(name);
        if (wanted.isEmpty()) {
            report(
                    RequestCode.UNKNOWN_HABITAT,
                    "habitat_name",
                    name,
                    "The habitat name (%s) must be one of the catalogue or a net-gain label.%s"
                            .formatted(Shown.text(name), advice(new NearestNames(habitats).to(name))));
        }
        return wanted;
    }

    private Optional<Wanted> known(String name) {
        Optional<NetGain> label = NetGain.named(name);
        if (label.isPresent()) {
            return label.map(Wanted.OfNetGain::new);
        }
        Optional<Habitat> habitat = habitats.find(name);
        if (FelledWoodland.isNamedBy(name)) {
            return Optional.of(
                    new Wanted.OfFelledWoodland(habitat.map(Habitat::name).orElse(name)));
        }
        return habitat.map(Wanted.OfHabitat::new);
    }

    private Optional<Units> units(String written) {
        Optional<BigDecimal> number = Decimals.read(written);
        if (number.isEmpty()) {
            reportUnits(RequestCode.UNITS_NOT_A_NUMBER, written, "be a number");
            return Optional.empty();
        }
        BigDecimal units = number.get();
        if (units.signum() <= 0) {
            reportUnits(RequestCode.UNITS_NOT_POSITIVE, written, "be above 0");
            return Optional.empty();
        }
        if (units.compareTo(MOST_UNITS) > 0) {
            reportUnits(RequestCode.UNITS_TOO_LARGE, written, "be at most 100000");
            return Optional.empty();
        }
        if (units.stripTrailingZeros().scale() > MOST_DECIMALS) {
            reportUnits(RequestCode.UNITS_TOO_PRECISE, written, "have at most 6 decimals");
            return Optional.empty();
        }
        return Optional.of(Units.of(units));
    }

    private void reportUnits(RequestCode code, String value, String rule) {
        report(code, "units", value, "The units (%s) must %s.".formatted(Shown.text(value), rule));
    }

    private void report(RequestCode code, String member, String value, String message) {
        String pointer = "/demand/%d/%s".formatted(position, member);
        issues.add(new RequestIssue(position, code, pointer, Shown.text(value), message));
    }

    private static String advice(List<String> names) {
        return names.isEmpty() ? "" : "\nMaybe you meant: %s.".formatted(String.join("; ", names));
    }

    private static String text(@Nullable String written) {
        return written == null ? "" : written.strip();
    }
}
