package org.yiciban.form.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers to read: before sending, at the officer's desk, in a document.
 *
 * @param sections one per group and per row
 */
public record FormSummary(List<Section> sections) {

    public FormSummary {
        sections = List.copyOf(sections);
    }

    /** Answers under one heading, which may be null. */
    public record Section(@Nullable String title, List<Line> lines) {}

    /**
     * One answer.
     *
     * @param field path of the answer
     * @param sensitive sensitive personal information, to be shown with care
     * @param uploads upload ids when the answer is files
     */
    public record Line(String field, String label, String value, boolean sensitive, List<String> uploads) {}
}
