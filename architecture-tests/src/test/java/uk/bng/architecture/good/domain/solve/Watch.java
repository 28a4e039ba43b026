package uk.bng.architecture.good.domain.solve;

public interface Watch {
    boolean cancelled();
}
