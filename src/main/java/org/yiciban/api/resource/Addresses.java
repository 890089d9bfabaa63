package org.yiciban.api.resource;

import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.AddressedItem;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;

/** Reads the codes in an address: what is malformed is simply not there. */
final class Addresses {

    private Addresses() {}

    static CaseNumber caseNumber(String text) {
        try {
            return CaseNumber.read(text);
        } catch (IllegalArgumentException malformed) {
            throw ActRefused.noSuchCase();
        }
    }

    static ItemKey item(String text) {
        return AddressedItem.key(text);
    }
}
