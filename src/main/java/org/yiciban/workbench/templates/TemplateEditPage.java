package org.yiciban.workbench.templates;

import java.util.List;
import org.yiciban.shared.LocalText;

/**
 * What the page shows on which sentences are put into an agency's own words.
 *
 * @param division empty for all
 * @param names what may be named, as it is written and what it stands for
 */
record TemplateEditPage(
        String agency,
        String agencyName,
        String division,
        String divisionName,
        String type,
        String typeName,
        List<SentenceField> fields,
        List<Named> names) {

    /** The sentences in which something is wrong. */
    public List<SentenceField> bad() {
        return fields.stream().filter(field -> !field.wrong().isEmpty()).toList();
    }

    /** Something that a sentence may name. */
    record Named(String token, String name) {}

    /**
     * A sentence in one language.
     *
     * @param name of its field
     * @param key of the sentence
     * @param shipped the words that hold where none are typed
     * @param wrong what is wrong with them; empty where nothing is
     */
    record SentenceField(
            String name, String key, boolean english, String shipped, String typed, List<LocalText> wrong) {

        /** By which links find it. */
        public String id() {
            return name.replace(':', '-').replace('.', '-');
        }
    }
}
