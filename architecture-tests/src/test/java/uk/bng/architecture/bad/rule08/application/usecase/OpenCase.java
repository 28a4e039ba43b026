package uk.bng.architecture.bad.rule08.application.usecase;

public class OpenCase {
    public void run() {}
}
