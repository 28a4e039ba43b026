package uk.bng.architecture.bad.rule04.application.usecase;

public final class PrepareQuote {
    public void prepare() {}
}
