package org.yiciban.casefile.refusals;

import org.yiciban.shared.ItemKey;

/** The item that an address names. */
public final class AddressedItem {

    private AddressedItem() {}

    /**
     * Its key; what no item can be called is not there.
     *
     * @throws ActRefused not found
     */
    public static ItemKey key(String typed) {
        return ItemKey.typed(typed).orElseThrow(ActRefused::noSuchItem);
    }
}
