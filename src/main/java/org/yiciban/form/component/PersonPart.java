package org.yiciban.form.component;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiciban.form.value.DataPath;
import org.yiciban.shared.LocalText;

/**
 * A part of a form that asks for a person: a group for one, a list for a person in each row.
 *
 * @param role in words, no two parts of a form alike
 * @param label what people call the person, of a list what they call one of its rows
 * @param at where the answers stand; of a list the list itself
 * @param several whether it is a list
 * @param sameAs the roles whose holder may be chosen instead of being entered again; each stands before it in the form
 * @param memberOf the role of the list in which the person has to be, or null
 */
public record PersonPart(
        String role, LocalText label, DataPath at, boolean several, List<String> sameAs, @Nullable String memberOf) {

    /** The answer that holds the person's name. */
    public static final String NAME = "name";

    /** The answer that holds the number of the identity document. */
    public static final String NUMBER = "idNumber";

    /** The answer that names the role whose holder it is too; empty where the person is entered. */
    public static final String SAME = "sameAs";

    public PersonPart {
        sameAs = List.copyOf(sameAs);
    }
}
