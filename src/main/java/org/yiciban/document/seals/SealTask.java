package org.yiciban.document.seals;

import org.yiciban.document.issued.SealMark;
import org.yiciban.shared.Organ;

/**
 * A file that wants its seal.
 *
 * @param number of the document
 * @param seal that a person has set
 * @param organ whose seal it is
 * @param name the organ's full name
 * @param day the date as it stands under the name
 */
public record SealTask(String number, SealMark seal, Organ organ, String name, String day) {

    /** What the special seal is called; empty for the organ's own. */
    String special() {
        return seal.type().special() ? seal.type().text().zh() : "";
    }
}
