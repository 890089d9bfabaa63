package org.yiciban.form.view;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One part of a form as a page shows it, all words already in the reader's language. */
public sealed interface ViewNode {

    /** Which fragment draws it. */
    String kind();

    /**
     * A question.
     *
     * @param kind text, textarea, date, time, datetime-local, select, radio, checklist, checkbox, file, output
     * @param name of the parameter, the path of the answer
     * @param css classes of the box around it
     * @param value as typed or known
     */
    record FieldNode(
            String kind,
            String id,
            String name,
            Wording wording,
            boolean optional,
            String css,
            String value,
            List<OptionNode> options,
            Input input)
            implements ViewNode {

        /** Ids of what is said about it, as the input names them. */
        public @Nullable String describedBy() {
            return wording.ids(id);
        }
    }

    /** What is said about a part; null where there is nothing to say. */
    record Wording(@Nullable String label, @Nullable String hint, @Nullable String purpose, @Nullable String error) {

        /** The ids of what is said of the part of that id; null where nothing is. */
        @Nullable
        String ids(String id) {
            String ids = Stream.of(
                            hint == null ? "" : id + "-hint",
                            purpose == null ? "" : id + "-purpose",
                            error == null ? "" : id + "-error")
                    .filter(each -> !each.isEmpty())
                    .collect(Collectors.joining(" "));
            return ids.isEmpty() ? null : ids;
        }
    }

    /** How the browser helps with typing. */
    record Input(
            @Nullable String mode,
            @Nullable String autocomplete,
            @Nullable String suffix,
            @Nullable String accept,
            boolean multiple) {
        static final Input PLAIN = new Input(null, null, null, null, false);
    }

    /** One answer to choose. */
    record OptionNode(String id, String value, String label, boolean chosen) {}

    /** Parts that belong together. */
    record GroupNode(String kind, String id, Wording wording, String css, List<ViewNode> children) implements ViewNode {

        /** Ids of what is said about it. */
        public @Nullable String describedBy() {
            return wording.ids(id);
        }
    }

    /** Parts that repeat. */
    record RowsNode(
            String kind,
            String id,
            String name,
            Wording wording,
            String css,
            List<RowNode> rows,
            @Nullable String addLabel)
            implements ViewNode {

        /** Ids of what is said about it. */
        public @Nullable String describedBy() {
            return wording.ids(id);
        }
    }

    /** One row, with the number that the case gave it, if it did; without a label for removing it stays. */
    record RowNode(
            String id,
            String name,
            String legend,
            @Nullable String number,
            @Nullable String removeLabel,
            List<ViewNode> children) {}

    /** What is only read. */
    record NoteNode(String kind, List<String> paragraphs, List<String> points) implements ViewNode {}
}
