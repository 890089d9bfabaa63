package org.yiciban.workbench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.yiciban.shared.LocalText;

/** What the keys of sheets are called where people fill them in. */
public interface KeyNames {

    /**
     * A key.
     *
     * @param label what it is called, with the keys above it
     * @param options what its values are called, by each in capitals with underscores; empty where it has no closed list
     * @param from of which codes its values are; empty where they are none
     */
    record Said(LocalText label, Map<String, LocalText> options, String from) {

        public Said {
            options = Map.copyOf(options);
        }
    }

    /**
     * What a key of a sheet is called; empty where no form asks it.
     *
     * @param path of the sheet
     * @param keys that lead to it; numbers of rows among them
     */
    Optional<Said> of(String path, List<String> keys);

    /**
     * What the place of a sheet is called that a line means: the field with those around it, and rows by their names.
     *
     * @param said what is said of it, by which a key is known that isn't there
     * @return empty where no form asks it
     */
    Optional<LocalText> at(String path, String text, int line, LocalText said);

    /**
     * The line where a place begins, from 1; empty where it isn't there.
     *
     * @param place its keys, such as {@code legalBasis[2].zh}
     */
    OptionalInt line(String path, String text, String place);
}
