package org.yiciban.casefile.refusals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.yiciban.form.component.FieldError;

/** What several checks find, told at once: nobody mends one thing to hear of the next. */
public final class Faults {

    private final List<FieldError> found;

    /** @param already what was found before */
    public Faults(List<FieldError> already) {
        found = new ArrayList<>(already);
    }

    /** What the check gives; empty where it refuses, which is kept. A field that is wrong already isn't told twice. */
    public <T> Optional<T> of(Supplier<T> check) {
        try {
            return Optional.ofNullable(check.get());
        } catch (InvalidInput wrong) {
            wrong.errors().stream()
                    .filter(error ->
                            found.stream().noneMatch(known -> known.field().equals(error.field())))
                    .toList()
                    .forEach(found::add);
            return Optional.empty();
        }
    }

    /** @throws InvalidInput with everything that was found */
    public void raise() {
        if (!found.isEmpty()) {
            throw new InvalidInput(found);
        }
    }
}
