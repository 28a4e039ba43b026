package uk.bng.domain.audit;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.quote.Allocation;
import uk.bng.domain.quote.AllocationPart;
import uk.bng.domain.quote.Quote;

/** Makes wrong quotes out of right ones. */
final class Tampering {
    private Tampering() {}

    /** The record with another value of one component. */
    static <R extends Record> R with(R record, String component, @Nullable Object value) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        @Nullable Object[] values = new @Nullable Object[components.length];
        boolean found = false;
        try {
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                boolean replaced = components[i].getName().equals(component);
                values[i] = replaced ? value : components[i].getAccessor().invoke(record);
                found |= replaced;
            }
            if (!found) {
                throw new IllegalArgumentException("The component (%s) must exist.".formatted(component));
            }
            @SuppressWarnings("unchecked")
            R copy = (R) record.getClass().getDeclaredConstructor(types).newInstance(values);
            return copy;
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The quote with another row at an index. */
    static Quote row(Quote quote, int index, UnaryOperator<Allocation> change) {
        List<Allocation> rows = new ArrayList<>(quote.allocations());
        rows.set(index, change.apply(rows.get(index)));
        return with(quote, "allocations", rows);
    }

    /** The row with another part at an index. */
    static Allocation part(Allocation row, int index, UnaryOperator<AllocationPart> change) {
        List<AllocationPart> parts = new ArrayList<>(row.parts());
        parts.set(index, change.apply(parts.get(index)));
        return with(row, "parts", parts);
    }

    /** The list without the element at an index. */
    static <T> List<T> without(List<T> list, int index) {
        List<T> fewer = new ArrayList<>(list);
        fewer.remove(index);
        return fewer;
    }

    /** The list with one more element at the end. */
    static <T> List<T> and(List<T> list, T element) {
        List<T> more = new ArrayList<>(list);
        more.add(element);
        return more;
    }
}
