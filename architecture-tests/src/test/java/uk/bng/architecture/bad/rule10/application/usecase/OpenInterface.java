package uk.bng.architecture.bad.rule10.application.usecase;

public interface OpenInterface {
    void one();

    void two();
}
