package org.yiciban.draft;

import java.util.List;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.view.Judged;

/** A page that shows a supplement: what is wrong with that is wrong with the page. */
public interface SupplementShown extends Judged {

    SupplementPart part();

    @Override
    default List<FieldError> errors() {
        return part().errors();
    }

    @Override
    default boolean refused() {
        return part().refused();
    }
}
