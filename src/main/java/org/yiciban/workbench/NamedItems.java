package org.yiciban.workbench;

import java.util.List;
import java.util.Optional;
import org.yiciban.shared.ItemCode;

/** The items that the sheet of a service names, each a row of it. */
public interface NamedItems {

    /** Reads the sheet of a service. */
    interface Reader {

        /**
         * The items that it names.
         *
         * @param text of the sheet; empty is given back where it can't be read
         */
        Optional<NamedItems> of(String text);
    }

    /** Their codes, in the order of the sheet. */
    List<String> codes();

    /** The text of the sheet with a row for one item more, as its form would write it; the same where there is one already. */
    String with(ItemCode item);

    /** The place whose page in the form of the sheet shows the row of an item. */
    String place(ItemCode item);
}
