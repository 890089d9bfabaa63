package org.yiciban.casefile.refusals;

import org.yiciban.shared.CaseNumber;

/** The case that an address names. */
public final class AddressedCase {

    private AddressedCase() {}

    /**
     * Its number, as people write it; what no case can be called is not there.
     *
     * @throws ActRefused not found
     */
    public static CaseNumber number(String typed) {
        try {
            return CaseNumber.read(typed);
        } catch (IllegalArgumentException noNumber) {
            throw ActRefused.noSuchCase();
        }
    }
}
