package uk.bng.architecture.good.domain.unit;

public enum Tier {
    LOCAL {
        @Override
        int factor() {
            return 1;
        }
    },
    FAR {
        @Override
        int factor() {
            return 2;
        }
    };

    abstract int factor();
}
