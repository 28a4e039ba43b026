package uk.bng.domain.bank;

/** The reasons that the checks of more than one table give. */
final class Reasons {
    private Reasons() {}

    static String unknownBand(String text) {
        return "The band (%s) must be Very Low, Low, Medium, High or Very High.".formatted(text);
    }

    static String unknownBank(String text) {
        return "The bank (%s) must be a valid row of Banks.".formatted(text);
    }

    static String unknownHabitat(String text) {
        return "The habitat (%s) must be a valid row of HabitatCatalog.".formatted(text);
    }

    static String unknownTier(String text) {
        return "The tier (%s) must be local, adjacent or far.".formatted(text);
    }
}
