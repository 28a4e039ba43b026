package uk.bng.architecture.bad.rule12.application.usecase;

public final class StartsAThread {
    public void run() {
        Thread.ofVirtual().start(() -> {});
    }
}
