package uk.bng.architecture.bad.rule12.adapter.json;

public final class Prints {
    public void print() {
        System.out.println("x");
    }
}
