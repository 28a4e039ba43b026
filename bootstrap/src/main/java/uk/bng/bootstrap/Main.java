package uk.bng.bootstrap;

/** Starts the program. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("bng " + Main.class.getPackage().getImplementationVersion());
    }
}
