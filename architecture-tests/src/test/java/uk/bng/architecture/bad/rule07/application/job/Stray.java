package uk.bng.architecture.bad.rule07.application.job;

public interface Stray {}
