package uk.bng.architecture;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.Locale;
import java.util.function.Function;

/** The rules of the house by number. A number with several rules needs all of them. */
enum HouseRule {
    DOMAIN_USES_ITS_ALLOW_LIST(1, RoomRules::domainUsesItsAllowList),
    APPLICATION_USES_ITS_ALLOW_LIST(2, RoomRules::applicationUsesItsAllowList),
    ADAPTERS_ARE_STRANGERS(3, RoomRules::adaptersAreStrangers),
    ADAPTERS_SEE_ONLY_THE_INSIDE(4, RoomRules::adaptersSeeOnlyTheInside),
    ONLY_DRIVING_ADAPTERS_CALL_USE_CASES(4, RoomRules::onlyDrivingAdaptersCallUseCases),
    LIBRARIES_STAY_BEHIND_THEIR_FENCES(5, FenceTable::librariesStayBehindTheirFences),
    PACKAGES_HAVE_NO_CYCLES(6, RoomRules::packagesHaveNoCycles),
    PORTS_ARE_NAMED_FOR_THEIR_ROLE(7, PortRules::portsAreNamedForTheirRole),
    PORT_PACKAGE_HOLDS_NO_BEHAVIOUR(7, PortRules::portPackageHoldsNoBehaviour),
    ADAPTERS_IMPLEMENT_ONLY_PORTS(7, PortRules::adaptersImplementOnlyPorts),
    USE_CASES_DO_ONE_THING(8, PortRules::useCasesDoOneThing),
    ADAPTERS_KEEP_THE_CONTRACT(9, PortRules::adaptersKeepTheContract),
    INSIDE_TYPES_CANNOT_CHANGE(10, TypeRules::insideTypesCannotChange),
    INSIDE_TYPES_ARE_CLOSED(10, TypeRules::insideTypesAreClosed),
    INSIDE_MEMBERS_ARE_EXACT(11, TypeRules::insideMembersAreExact),
    INSIDE_TYPES_ASK_FOR_NOTHING(12, TypeRules::insideTypesAskForNothing),
    ONLY_THE_EDGE_SPEAKS_TO_THE_CONSOLE(12, TypeRules::onlyTheEdgeSpeaksToTheConsole),
    OPTIONAL_IS_ONLY_AN_ANSWER(13, TypeRules::optionalIsOnlyAnAnswer),
    FAILURES_HAVE_NAMES(13, TypeRules::failuresHaveNames),
    PACKAGES_ARE_NULL_MARKED(14, TypeRules::packagesAreNullMarked),
    THE_PICTURE_IS_OBEYED(15, Picture::isObeyed),
    THE_PICTURE_SHOWS_EVERY_PACKAGE(15, Picture::showsEveryPackage);

    private final int number;

    @SuppressWarnings("ImmutableEnumChecker") // only method references
    private final Function<House, ArchRule> rule;

    HouseRule(int number, Function<House, ArchRule> rule) {
        this.number = number;
        this.rule = rule;
    }

    int number() {
        return number;
    }

    ArchRule in(House house) {
        return rule.apply(house);
    }

    EvaluationResult judge(House house) {
        return in(house).evaluate(house.rooms());
    }

    @Override
    public String toString() {
        return "rule %d: %s".formatted(number, name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
}
