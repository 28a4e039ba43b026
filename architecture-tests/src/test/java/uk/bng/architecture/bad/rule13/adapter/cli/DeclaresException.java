package uk.bng.architecture.bad.rule13.adapter.cli;

public final class DeclaresException {
    public void run() throws Exception {}
}
