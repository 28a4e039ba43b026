package uk.bng.architecture.bad.rule08.application.usecase;

public final class TwoCases {
    public void quote() {}

    public void revise() {}
}
