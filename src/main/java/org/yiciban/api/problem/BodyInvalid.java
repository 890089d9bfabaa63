package org.yiciban.api.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.refusals.UnknownWord;
import org.yiciban.form.component.FieldError;
import org.yiciban.shared.Refusal;

/** A body or an address that can't be taken; names every field at once. */
public final class BodyInvalid extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    private BodyInvalid(FieldError error) {
        this(List.of(error));
    }

    private BodyInvalid(List<FieldError> errors) {
        super(errors.get(0).field() + ": " + errors.get(0).code());
        this.errors = errors;
    }

    public static BodyInvalid at(String field, String code, String key, Object... arguments) {
        return new BodyInvalid(new FieldError(field, code, Refusal.of(key, arguments)));
    }

    /** Refuses a word that isn't one of a closed list. */
    public static BodyInvalid unknownWord(String field, String sent, List<String> known) {
        return new BodyInvalid(UnknownWord.at(field, sent, known));
    }

    /** Reads every one of them, and refuses all fields at once that can't be taken. */
    public static void readAll(List<Runnable> reads) {
        List<FieldError> errors = new ArrayList<>();
        for (Runnable read : reads) {
            try {
                read.run();
            } catch (BodyInvalid invalid) {
                errors.addAll(invalid.errors);
            }
        }
        if (!errors.isEmpty()) {
            throw new BodyInvalid(List.copyOf(errors));
        }
    }

    /** The list, empty when it was left out; refuses a {@code null} inside. */
    public static <T> List<T> complete(String field, @Nullable List<T> list) {
        if (list == null) {
            return List.of();
        }
        if (list.stream().anyMatch(Objects::isNull)) {
            throw at(field, "null", "body.null");
        }
        return list;
    }

    /** Refuses more than so many. */
    public static <T extends Collection<?>> T atMost(int most, String field, T list) {
        if (list.size() > most) {
            throw at(field, "too-many", "body.too-many", most);
        }
        return list;
    }

    List<FieldError> errors() {
        return errors;
    }
}
