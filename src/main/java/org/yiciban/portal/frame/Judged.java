package org.yiciban.portal.frame;

import java.util.List;
import org.yiciban.form.component.FieldError;

/** What a page of a form shows: with errors it answers as refused, see {@link WrongAnswers}. */
public interface Judged {

    /** What is wrong with what was typed; empty where nothing is, or nothing was sent. */
    List<FieldError> errors();
}
