package uk.bng.adapter.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import uk.bng.application.port.JobStore;

/** A store that fails on demand, whatever it is asked. */
final class FailingStore {
    private final AtomicReference<@Nullable RuntimeException> fault = new AtomicReference<>();
    private final JobStore store;

    FailingStore(JobStore real) {
        this.store = (JobStore) Proxy.newProxyInstance(
                JobStore.class.getClassLoader(), new Class<?>[] {JobStore.class}, (proxy, method, arguments) -> {
                    RuntimeException now = fault.get();
                    if (now != null) {
                        throw now;
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    JobStore store() {
        return store;
    }

    void failWith(RuntimeException exception) {
        fault.set(exception);
    }

    void recover() {
        fault.set(null);
    }
}
