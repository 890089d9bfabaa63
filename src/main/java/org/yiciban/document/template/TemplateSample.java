package org.yiciban.document.template;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.yiciban.document.issued.AgencySentences;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.RenderedDocument;
import org.yiciban.document.issued.SampleDocument;
import org.yiciban.document.issued.Wording;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Organ;

/** Words a document about nobody as a version of a template would have it. */
@Component
public class TemplateSample {

    private final TemplatePlaces places;
    private final Wording wording;

    TemplateSample(TemplatePlaces places, Wording wording) {
        this.places = places;
        this.wording = wording;
    }

    /**
     * The document in which a sentence stands.
     *
     * @param key of the sentence
     * @param signedBy the full name of the organ
     */
    public RenderedDocument of(DocumentTemplate template, String key, Organ organ, LocalText signedBy, Locale locale) {
        return wording.compose(
                document(template, key, organ, signedBy),
                new AgencySentences(template.id(), template.content().sentences()),
                locale);
    }

    private IssuedDocument document(DocumentTemplate template, String key, Organ organ, LocalText signedBy) {
        return SampleDocument.of(
                template.type(),
                TemplatePlaces.mode(template.type(), key),
                places.ofItem(template.type(), key),
                organ,
                signedBy);
    }
}
