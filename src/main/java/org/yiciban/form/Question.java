package org.yiciban.form;

import java.util.Optional;

/** What the interpreter asks of a field beyond what other modules see. */
interface Question {

    Entry entry();

    /** Why a value that was read can't stay, seen together with the other answers. */
    Optional<Reading.Refused<Object>> objection(Object value, Evaluation evaluation);

    /** The verb of its "required" sentence. */
    default String demand() {
        return "required";
    }
}
