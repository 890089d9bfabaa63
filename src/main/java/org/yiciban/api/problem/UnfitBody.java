package org.yiciban.api.problem;

import org.yiciban.casefile.refusals.UnknownWord;
import org.yiciban.form.component.FieldError;
import org.yiciban.shared.Causes;
import org.yiciban.shared.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a body that is JSON and can't be taken. */
final class UnfitBody {

    private UnfitBody() {}

    /** Too deep, too many values, or a text that is too long. */
    static boolean isBeyondBounds(Throwable unreadable) {
        return Causes.first(unreadable, StreamConstraintsException.class).isPresent();
    }

    private static String path(JacksonException unfit) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : unfit.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    static FieldError fieldOf(DatabindException unfit) {
        String path = path(unfit);
        if (unfit instanceof InvalidFormatException word && word.getTargetType().isEnum()) {
            return UnknownWord.at(path, word.getValue(), KnownParameters.words(word.getTargetType()));
        }
        return unfit instanceof UnrecognizedPropertyException
                ? new FieldError(path, "unknown", Refusal.of("body.no-field"))
                : new FieldError(path, "type", Refusal.of("body.wrong-type"));
    }

    static FieldError beyond(InputCoercionException beyond) {
        return new FieldError(path(beyond), "range", Refusal.of("body.beyond"));
    }
}
