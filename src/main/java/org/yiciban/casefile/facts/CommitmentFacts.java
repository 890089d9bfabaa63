package org.yiciban.casefile.facts;

import java.util.Locale;
import org.yiciban.shared.ItemKey;

/** What is told of an item that was asked for on a commitment 告知承诺 (国办发〔2020〕42号). */
public sealed interface CommitmentFacts extends JournalFacts {

    /**
     * Its applicant has committed himself to each condition of the text.
     *
     * @param version of the text
     * @param hash of its words
     * @param conditions how many were ticked, which is all of them
     * @param document number of the document that keeps it
     */
    record Given(ItemKey item, Integer version, String hash, Integer conditions, String document)
            implements CommitmentFacts {

        @Override
        public String quoted(Locale language) {
            return String.valueOf(version);
        }
    }
}
