package org.yiciban.form.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form as a page shows it, drawn by the fragments {@code form/fields.html}.
 *
 * @param title label of the page when the form has one page only, whose parts then stand at the top; else null
 * @param hint description of that page, or null
 * @param purpose what all that the page asks is for, or null
 * @param nodes what is visible with the answers so far
 * @param errors with links to the inputs
 * @param errorTitle how many there are, in words
 * @param refreshUrl where changes are posted while one types, or null
 */
public record FormView(
        @Nullable String title,
        @Nullable String hint,
        @Nullable String purpose,
        List<ViewNode> nodes,
        List<ErrorLink> errors,
        String errorTitle,
        String refreshUrl) {

    public FormView {
        nodes = List.copyOf(nodes);
        errors = List.copyOf(errors);
    }

    /** One error and the input that it leads to. */
    public record ErrorLink(String target, String text) {}
}
