package org.yiciban.form.view;

import java.util.List;
import org.yiciban.form.component.FieldError;

/** What a page of a form shows: with errors it answers as refused. */
public interface Judged {

    /** What is wrong with what was typed; empty where nothing is, or nothing was sent. */
    List<FieldError> errors();

    /** What is wrong with one field. */
    default List<FieldError> wrong(String field) {
        return errors().stream().filter(error -> error.field().equals(field)).toList();
    }

    /** Whether anything is wrong. */
    default boolean refused() {
        return !errors().isEmpty();
    }
}
