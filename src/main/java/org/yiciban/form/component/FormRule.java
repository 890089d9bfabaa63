package org.yiciban.form.component;

import java.util.List;
import org.yiciban.shared.LocalText;

/**
 * A rule across the answers of a form.
 *
 * @param id in words; programs read it as {@code rule-id}
 * @param when FEEL that is true when the answers don't go together
 * @param fields the answers at which it is told, paths from the form
 * @param message what is wrong and how to put it right
 */
public record FormRule(String id, String when, List<String> fields, LocalText message) {

    public FormRule {
        fields = List.copyOf(fields);
    }
}
