package uk.bng.architecture.bad.rule01.application.port;

public interface Port {}
