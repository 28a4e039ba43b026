package uk.bng.architecture.bad.rule10.domain.unit;

public final class Counter {
    private int count;

    public int count() {
        return count;
    }

    public void setCount(int count) {
        this.count = count;
    }
}
